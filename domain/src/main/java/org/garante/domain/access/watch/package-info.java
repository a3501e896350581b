/**
 * Watches over how accounts are used (LNRD 16): too much reading, reading at night, many refusals.
 * Main rule: beyond one threshold it is said, beyond a second the account is locked, and only an
 * administrator and an auditor together release it. It leaves wrong passwords to {@code
 * access.signin}.
 */
@NullMarked
package org.garante.domain.access.watch;

import org.jspecify.annotations.NullMarked;
