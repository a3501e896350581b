package org.garante.persistence.review;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is about a person by the code that stands for their name. */
final class PseudonymSearch {
  private static final Pattern CODE =
      Pattern.compile("P-?([2-9A-HJ-NP-Z]{4})-?([2-9A-HJ-NP-Z]{4})");

  private PseudonymSearch() {}

  /** The code that was typed, as it is kept; empty if it is none. */
  static Optional<String> typed(String words) {
    var found = CODE.matcher(words.strip().toUpperCase(Locale.ROOT));
    return found.matches()
        ? Optional.of("P-" + found.group(1) + "-" + found.group(2))
        : Optional.empty();
  }

  /**
   * Of records whose shown submission is about the person.
   *
   * @param seen condition for a record of which more than the folio is shown
   */
  static SearchStore.Match of(String pseudonym, String seen) {
    return new SearchStore.Match(
        """
        (%s and l.shown in (
          select sp.submission_id from submission_person sp join person p on p.id = sp.person_id
          where p.pseudonym = :pseudonym))"""
            .formatted(seen),
        Map.of("pseudonym", pseudonym),
        false);
  }
}
