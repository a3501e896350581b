package org.garante.verifier.bundle;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.garante.verifier.report.Findings;
import org.garante.verifier.tree.Frontier;

/** Grows the tree over the leaves and tries every checkpoint, held or in the bundle, on the way. */
final class TreeCheck {
  private final LeafFile leaves;
  private final EntriesMember entries;
  private final TimeCheck times;
  private final Findings findings;

  TreeCheck(LeafFile leaves, EntriesMember entries, TimeCheck times, Findings findings) {
    this.leaves = leaves;
    this.entries = entries;
    this.times = times;
    this.findings = findings;
  }

  /**
   * @param inBundle by size
   * @param held by size
   */
  void run(Iterator<Claim> inBundle, List<Claim> held) {
    Set<Long> named = new HashSet<>();
    Claims bundle = new Claims("bundle", inBundle, leaves, named, findings);
    Claims outside = new Claims("held", held.iterator(), leaves, named, findings);
    Frontier tree = new Frontier();
    long before = -1;
    for (long position = 0; position < entries.sealed(); position++) {
      if (tryAt(tree, bundle)) {
        before = -1; // each sealing has an order of its own
      }
      tryAt(tree, outside);
      if (leaves.is(position, LeafFile.KNOWN)) {
        if (before >= 0 && leaves.isAfter(before, position)) {
          bundle.disordered(position);
          outside.disordered(position);
        }
        before = position;
        takeTime(position);
      }
      tree.add(leaves.leaf(position));
    }
    tryAt(tree, bundle);
    tryAt(tree, outside);
    if (entries.isWithoutGap()) {
      bundle.end(entries.sealed());
      outside.end(entries.sealed());
    }
  }

  private boolean tryAt(Frontier tree, Claims claims) {
    List<Claim> tried = claims.tryAt(tree);
    if (entries.isWithoutGap()) {
      tried.forEach(times::covered);
    }
    return !tried.isEmpty();
  }

  private void takeTime(long position) {
    if (entries.isWithoutGap()) {
      times.take(position);
    }
  }
}
