/**
 * Judges a record of the register by itself: that its rows say what its entries say, that its state
 * follows from its steps, and that what reports read is what was submitted (docs/ledger-format.md,
 * sections 4, 8, 9 and 10). Where the entries stand in the ledger is asked of {@link
 * org.garante.verifier.record.Sealing}.
 */
package org.garante.verifier.record;
