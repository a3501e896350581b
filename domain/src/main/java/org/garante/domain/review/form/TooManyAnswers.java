package org.garante.domain.review.form;

import org.garante.domain.ground.Refusal;

/** A question has more answers, or rows, than anybody can look through. */
public class TooManyAnswers extends Refusal {
  static final int MOST = 300;

  private TooManyAnswers(int given) {
    super("tooManyAnswers", MOST, given);
  }

  static void check(int given) {
    if (given > MOST) {
      throw new TooManyAnswers(given);
    }
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
