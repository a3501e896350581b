/**
 * Certificates: what proves one record without the register (LNRD 29; docs/ledger-format.md,
 * section 11). Main rule: it opens what its reader may see and proves the whole. It leaves the file
 * that people read to the web.
 */
@NullMarked
package org.garante.domain.ledger.certificate;

import org.jspecify.annotations.NullMarked;
