package org.garante.verifier.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.verifier.administration.Actor;
import org.garante.verifier.administration.Change;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.Hash;

/**
 * What is kept of a line of entries.jsonl once it was judged by itself.
 *
 * @param position -1 where it is not sealed
 * @param actor whom the entry names, as far as it is known
 * @param changes what it says of rows of administration
 */
record EntryLine(
    long position,
    byte[] leaf,
    UUID id,
    long at,
    int flags,
    Optional<Actor> actor,
    List<Change> changes,
    List<Finding> findings) {
  private static final Set<String> MEMBERS = Set.of("position", "leaf", "entry", "leaves");
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * @param full whether the bundle has entries, and not leaf hashes alone
   */
  static EntryLine of(Json.Obj line, boolean full) {
    boolean sealed = line.only(MEMBERS).has("position");
    requireTogether(line, "leaf", sealed);
    long position = sealed ? line.whole("position") : -1;
    if (sealed && position < 0) {
      throw new Malformed("malformed.type", "position");
    }
    Optional<byte[]> leaf = sealed ? Optional.of(hash(line.text("leaf"))) : Optional.empty();
    if (line.has("entry") && full) {
      return of(LedgerEntry.of(line.object("entry")), line, position, leaf);
    }
    requireTogether(line, "entry", false);
    requireTogether(line, "leaves", false);
    List<Finding> missing = new ArrayList<>(0);
    if (full) {
      missing.add(
          Finding.of(Code.ENTRY_MISSING, Place.ofPosition(position), "entry-missing", position));
    }
    byte[] stated = leaf.orElseThrow(() -> new Malformed("malformed.member", "position"));
    return new EntryLine(
        position, stated, NOBODY, 0, LeafFile.PRESENT, Optional.empty(), List.of(), missing);
  }

  private static EntryLine of(
      LedgerEntry entry, Json.Obj line, long position, Optional<byte[]> leaf) {
    requireTogether(line, "leaves", !entry.isStep());
    Place place = place(entry, leaf.isPresent() ? position : null);
    List<Finding> findings = new ArrayList<>(0);
    if (leaf.isPresent() && !Arrays.equals(leaf.get(), entry.leaf())) {
      findings.add(Finding.of(Code.LEAF, place, "leaf.entry", position));
    }
    List<Change> changes = List.of();
    if (!entry.isStep()) {
      Map<String, Opening> leaves = Opening.all(line.object("leaves"));
      if (!entry.binds(leaves)) {
        findings.add(Finding.of(Code.COMMITMENT, place, "commitment.entry", entry.action()));
      } else if (Change.isIn(leaves)) {
        changes = changes(entry, place, leaves, findings);
      }
    }
    int flags = LeafFile.PRESENT | LeafFile.KNOWN | (entry.isStep() ? LeafFile.STEP : 0);
    return new EntryLine(
        position,
        leaf.orElse(entry.leaf()),
        entry.uuid(),
        entry.at(),
        flags,
        Optional.of(Actor.of(entry)),
        changes,
        findings);
  }

  /** What it says of rows; somebody may have entered what nobody can read. */
  private static List<Change> changes(
      LedgerEntry entry, Place place, Map<String, Opening> leaves, List<Finding> findings) {
    try {
      return Change.of(entry, place, leaves);
    } catch (Malformed unreadable) {
      findings.add(Finding.of(Code.REGISTER, place, "register.rows"));
      return List.of();
    }
  }

  private static void requireTogether(Json.Obj line, String name, boolean there) {
    if (line.has(name) != there) {
      throw new Malformed(there ? "malformed.member" : "malformed.superfluous", name);
    }
  }

  boolean isSealed() {
    return position >= 0;
  }

  /** Its place, as far as the entry is known. */
  Place place() {
    Place place = isSealed() ? Place.ofPosition(position) : Place.NOWHERE;
    return id.equals(NOBODY) ? place : place.entry(id.toString());
  }

  private static Place place(LedgerEntry entry, Long position) {
    return Place.NOWHERE.entry(entry.id()).at(position).submission(entry.submission());
  }

  private static byte[] hash(String hex) {
    return Hash.ofHex(hex).orElseThrow(() -> new Malformed("malformed.hex"));
  }
}
