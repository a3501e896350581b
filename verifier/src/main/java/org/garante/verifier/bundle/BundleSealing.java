package org.garante.verifier.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.record.Sealing;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Looks the entries of steps up among those that the bundle has. */
final class BundleSealing implements Sealing {
  private final LeafFile leaves;
  private final long sealed;
  private final UnsealedIndex unsealed;

  BundleSealing(LeafFile leaves, long sealed, UnsealedIndex unsealed) {
    this.leaves = leaves;
    this.sealed = sealed;
    this.unsealed = unsealed;
  }

  @Override
  public OptionalLong find(
      LedgerEntry entry, OptionalLong position, Place place, List<Finding> findings) {
    if (position.isEmpty()) {
      OptionalLong row = unsealed.find(entry.leaf());
      if (row.isEmpty()) {
        findings.add(Finding.of(Code.LEAF, place, "leaf.unsealed"));
      }
      return row;
    }
    long at = position.getAsLong();
    if (at < 0 || at >= sealed) {
      findings.add(Finding.of(Code.LEAF, place, "leaf.beyond", at));
      return OptionalLong.empty();
    }
    if (!Arrays.equals(leaves.leaf(at), entry.leaf())) {
      findings.add(Finding.of(Code.LEAF, place, "leaf.step", at));
    }
    return position;
  }
}
