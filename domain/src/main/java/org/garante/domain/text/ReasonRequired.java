package org.garante.domain.text;

import org.garante.domain.ground.Refusal;

/** It takes a reason. */
public class ReasonRequired extends Refusal {
  public ReasonRequired() {
    super("reasonRequired");
  }

  /**
   * The reason given, as it is kept.
   *
   * @throws ReasonRequired if it says nothing
   */
  public static String in(String typed) {
    String reason = TextLimit.REASON.clean(typed);
    if (reason.isEmpty()) {
      throw new ReasonRequired();
    }
    return reason;
  }
}
