package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** Someone else has changed the same answer since this page was read; nothing is overwritten. */
public class FieldConflict extends Refusal {
  private final String current;

  private FieldConflict(String key, String by, String current) {
    super(key, by);
    this.current = current;
  }

  /**
   * @param by name of the other
   * @param current what stands there now, as JSON of {@link org.garante.domain.review.form.Held}
   */
  public FieldConflict(String by, String current) {
    this("fieldConflict", by, current);
  }

  /** The same where the other is the same person, on another page. */
  public static FieldConflict own(String by, String current) {
    return new FieldConflict("fieldConflictOwn", by, current);
  }

  public String current() {
    return current;
  }
}
