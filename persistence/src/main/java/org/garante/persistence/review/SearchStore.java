package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.persistence.Sql;

/**
 * Finds submissions by what they say. What few of them say is looked up first and the list made of
 * it; what many say is met soon by whoever walks the list. So neither takes longer in a larger
 * register.
 */
@ApplicationScoped
public class SearchStore {
  /** So many are few. */
  private static final int FEW = 5_000;

  private static final String FACTS =
      "x.facts @@ (plainto_tsquery('spanish', plain_text(:words)) || plainto_tsquery('simple', plain_text(:words)))";
  private static final String FOLIO = "r.folio like :folio";
  private static final String IDENTITY =
      """
      x.identity @@ (plainto_tsquery('spanish', plain_text(:names)) || plainto_tsquery('simple', plain_text(:names))
        || cast(:alike as tsquery))""";

  private final EntityManager entities;

  @Inject
  public SearchStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What a list is narrowed to.
   *
   * @param condition on its rows {@code l} and their records {@code r}
   * @param walked whether the condition is asked row by row: no index tells which have it
   */
  record Match(String condition, Map<String, Object> parameters, boolean walked) {}

  /**
   * Of records that have it in their folio, or whose facts say that.
   *
   * @param seen condition for a record whose facts may be searched
   */
  Match ofFacts(String words, String seen) {
    String text = words.strip();
    Map<String, Object> asked =
        Map.of(
            "words", text, "folio", "%" + literal(text.toUpperCase(java.util.Locale.ROOT)) + "%");
    List<UUID> said = submissions(FACTS, Map.of("words", text));
    List<UUID> named =
        ids("select r.id from record r where " + FOLIO, Map.of("folio", asked.get("folio")));
    if (areFew(said) && areFew(named)) {
      return new Match(
          "(l.record_id = any (cast(:named as uuid[])) or l.shown = any (cast(:said as uuid[])) and %s)"
              .formatted(seen),
          Map.of("said", said.toArray(UUID[]::new), "named", named.toArray(UUID[]::new)),
          false);
    }
    return new Match("(%s or %s and %s)".formatted(FOLIO, saidBy(FACTS), seen), asked, true);
  }

  /** Of records that name somebody or something so, or nearly so. */
  Match ofIdentity(String names) {
    Map<String, Object> asked = Map.of("names", names.strip(), "alike", alike(names));
    List<UUID> found = submissions(IDENTITY, asked);
    return areFew(found)
        ? new Match(
            "l.shown = any (cast(:found as uuid[]))",
            Map.of("found", found.toArray(UUID[]::new)),
            false)
        : new Match(saidBy(IDENTITY), asked, true);
  }

  /** The words asked for and those like them, that names have; a constant to whoever plans. */
  private String alike(String names) {
    return Sql.of(entities, "select coalesce(cast(names_like(:names) as text), '') as alike")
        .with("names", names)
        .first(row -> row.text("alike"))
        .orElseThrow();
  }

  private static boolean areFew(List<UUID> found) {
    return found.size() <= FEW;
  }

  /** Whether the submission that {@code l} shows says it: asked row by row, in the list's order. */
  private static String saidBy(String condition) {
    return "coalesce((select %s from submission_search x where x.submission_id = l.shown), false)"
        .formatted(condition);
  }

  private List<UUID> submissions(String condition, Map<String, Object> asked) {
    return ids("select x.submission_id as id from submission_search x where " + condition, asked);
  }

  private List<UUID> ids(String select, Map<String, Object> asked) {
    Sql query = Sql.of(entities, select + " limit :most").with("most", FEW + 1);
    asked.forEach(query::with);
    return query.rows(row -> row.id("id"));
  }

  /** The text as a pattern that means nothing but itself. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
