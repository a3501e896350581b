package org.garante.domain.review;

import org.garante.domain.access.Refusal;

/** Someone else has changed the same answer since this page was read; nothing is overwritten. */
public class FieldConflict extends Refusal {
  private final String current;

  /**
   * @param by name of the other
   * @param current what stands there now, as JSON
   */
  public FieldConflict(String by, String current) {
    super("fieldConflict", by);
    this.current = current;
  }

  public String current() {
    return current;
  }
}
