package org.garante.verifier.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.Frontier;

/**
 * The claims of one series, those of the bundle or those held, tried one after the other while the
 * tree grows. After the first wrong root all the later ones are wrong too and say nothing more.
 */
final class Claims {
  private static final int PLACES = 100;
  private static final String BUNDLE = "bundle";

  private final String series;
  private final Iterator<Claim> claims;
  private final Findings findings;
  private final LeafFile leaves;
  private final Set<Long> named;
  private final List<Long> disordered = new ArrayList<>();
  private Claim next;
  private long right;
  private long largest;
  private boolean wrong;

  /**
   * @param series {@code bundle} or {@code held}
   * @param named positions that another series named already
   */
  Claims(
      String series, Iterator<Claim> bySize, LeafFile leaves, Set<Long> named, Findings findings) {
    this.series = series;
    this.claims = bySize;
    this.leaves = leaves;
    this.named = named;
    this.findings = findings;
    advance();
  }

  /** Tries what is claimed of the tree as it is, and tells what was. */
  List<Claim> tryAt(Frontier tree) {
    if (next == null || next.size() != tree.size()) {
      return List.of();
    }
    List<Claim> tried = new ArrayList<>();
    while (next != null && next.size() == tree.size()) {
      tried.add(next);
      tryRoot(tree);
      advance();
    }
    return tried;
  }

  /** Remembers that the entry at this position comes before the one that precedes it. */
  void disordered(long position) {
    if (!wrong && disordered.size() < PLACES) {
      disordered.add(position);
    }
  }

  /**
   * Nothing follows: what is claimed of a larger tree is claimed of leaves that are gone, and
   * leaves that no checkpoint of the bundle covers were put there by nobody who may.
   */
  void end(long size) {
    if (next != null) {
      findings.add(
          Code.CHECKPOINT_SIZE,
          Place.ofPosition(size),
          "checkpoint-size." + series,
          next.size(),
          size,
          next.source());
    } else if (series.equals(BUNDLE) && largest < size) {
      findings.add(
          Code.CHECKPOINT_SIZE, Place.ofPosition(largest), "checkpoint-size.beyond", largest, size);
    }
  }

  private void tryRoot(Frontier tree) {
    if (wrong) {
      return;
    }
    if (Arrays.equals(tree.root(), next.root())) {
      right = next.size();
      disordered.clear();
      return;
    }
    wrong = true;
    findings.add(
        Code.CHECKPOINT_ROOT,
        Place.ofPosition(right),
        "checkpoint-root." + series,
        next.size(),
        right,
        Math.max(right, next.size() - 1),
        next.source());
    disordered.stream().filter(named::add).forEach(this::name);
  }

  private void name(long position) {
    Place place = Place.ofPosition(position).entry(leaves.id(position).toString());
    findings.add(Code.ORDER, place, "order", position);
  }

  private void advance() {
    largest = next == null ? largest : next.size();
    next = claims.hasNext() ? claims.next() : null;
  }
}
