package org.garante.domain.review.rule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules find of a content at one instant, and what that hangs on.
 *
 * @param changes the next instant at which time alone may change it; empty if it never does
 * @param upon keys of what else was asked: other records, and who gives the same answer
 */
public record Judgement(
    Instant at, List<Finding> findings, Optional<Instant> changes, Set<String> upon) {
  private static final String RECORD = "record:";

  /** Key of whatever happens to a record. */
  public static String ofRecord(Object id) {
    return RECORD + id;
  }

  /**
   * Key of all contents of a kind that give the same answer to the same question, whatever its
   * case, blanks and dashes.
   */
  public static String ofAnswer(String kind, String path, String value) {
    return kind
        + "."
        + path
        + ":"
        + value.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  /** Key of whichever records name this one. */
  public static String ofNaming(UUID record) {
    return "naming:" + record;
  }

  /** Whether the key is about answers, which others hang on too. */
  public static boolean isShared(String key) {
    return !key.startsWith(RECORD);
  }
}
