package org.garante.domain.ledger;

import org.garante.domain.ground.Refusal;
import org.garante.domain.text.TextLimit;

/** What leaves the register says what for (I29). */
public class PurposeRequired extends Refusal {
  private PurposeRequired() {
    super("purposeRequired");
  }

  /**
   * The purpose given, as it is kept.
   *
   * @throws PurposeRequired if it says nothing
   */
  public static String in(String typed) {
    String purpose = TextLimit.PURPOSE.clean(typed);
    if (purpose.isEmpty()) {
      throw new PurposeRequired();
    }
    return purpose;
  }
}
