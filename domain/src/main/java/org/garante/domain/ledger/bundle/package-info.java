/**
 * What leaves the register for whoever verifies it: the whole ledger with what it binds
 * (docs/ledger-format.md, sections 8, 9 and 11). Main rule: what the reader may not see leaves as
 * the hash of what is stored now, so that a change of what is hidden shows as well. It leaves the
 * reading to persistence and the verifying to others.
 */
@NullMarked
package org.garante.domain.ledger.bundle;

import org.jspecify.annotations.NullMarked;
