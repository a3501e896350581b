/**
 * Certificates: what proves a record, or the answer to a query, without the register (LNRD 29;
 * docs/ledger-format.md, section 11). Main rule: one record is a query's result of one; it opens
 * what its reader may see and proves the whole, and the answer itself is an entry that it proves
 * too. It leaves the file that people read to the web.
 */
@NullMarked
package org.garante.domain.ledger.certificate;

import org.jspecify.annotations.NullMarked;
