package org.garante.verifier.record;

import java.util.List;
import java.util.OptionalLong;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Knows whether the ledger has the entry of a step. */
public interface Sealing {

  /**
   * The row under which the ledger has it, sealed or not; adds what is found.
   *
   * @param position that the step says, if it says it is sealed
   */
  OptionalLong find(LedgerEntry entry, OptionalLong position, Place place, List<Finding> findings);
}
