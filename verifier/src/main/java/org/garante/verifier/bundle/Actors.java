package org.garante.verifier.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.verifier.administration.Actor;
import org.garante.verifier.administration.Administration;
import org.garante.verifier.report.Place;

/** Whom entries name, numbered: there are few of them beside the entries. */
final class Actors {
  private final Map<Optional<Actor>, Integer> numbers = new HashMap<>();
  private final List<Optional<Actor>> actors = new ArrayList<>();

  int number(Optional<Actor> actor) {
    return numbers.computeIfAbsent(
        actor,
        one -> {
          actors.add(one);
          return actors.size() - 1;
        });
  }

  /** Judges whom each entry names, once all is known of accounts. */
  void judge(LeafFile leaves, long sealed, Administration administration) {
    for (long row = 0; row < leaves.rows(); row++) {
      if (leaves.is(row, LeafFile.KNOWN)) {
        String entry = leaves.id(row).toString();
        Place place = Place.NOWHERE.entry(entry).at(row < sealed ? row : null);
        long at = leaves.at(row);
        actors
            .get(leaves.actor(row))
            .ifPresent(actor -> administration.judge(actor, entry, at, place));
      }
    }
  }
}
