/**
 * Entries, openings and commitments, recomputed from what is shown (docs/ledger-format.md, sections
 * 3 to 5).
 */
package org.garante.verifier.ledger;
