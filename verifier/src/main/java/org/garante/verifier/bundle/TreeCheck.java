package org.garante.verifier.bundle;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.garante.verifier.report.Findings;
import org.garante.verifier.tree.Frontier;

/** Grows the tree over the leaves and tries every checkpoint, held or in the bundle, on the way. */
final class TreeCheck {
  private TreeCheck() {}

  /**
   * @param sealed how many leaves have a position
   * @param inBundle by size
   * @param held by size
   */
  static void run(
      LeafFile leaves, long sealed, Iterator<Claim> inBundle, List<Claim> held, Findings findings) {
    Set<Long> named = new HashSet<>();
    Claims bundle = new Claims("bundle", inBundle, leaves, named, findings);
    Claims outside = new Claims("held", held.iterator(), leaves, named, findings);
    Frontier tree = new Frontier();
    long before = -1;
    for (long position = 0; position < sealed; position++) {
      if (bundle.tryAt(tree)) {
        before = -1; // each sealing has an order of its own
      }
      outside.tryAt(tree);
      if (leaves.is(position, LeafFile.KNOWN)) {
        if (before >= 0 && leaves.isAfter(before, position)) {
          bundle.disordered(position);
          outside.disordered(position);
        }
        before = position;
      }
      tree.add(leaves.leaf(position));
    }
    bundle.tryAt(tree);
    outside.tryAt(tree);
    bundle.end(sealed);
    outside.end(sealed);
  }
}
