package org.garante.domain.report;

import org.garante.domain.ground.Refusal;

/** What was asked for cannot be read: a date that is none, a number that is none. */
public class UnreadableParameter extends Refusal {
  public UnreadableParameter(String name, String value) {
    super("unreadableParameter", name, value);
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
