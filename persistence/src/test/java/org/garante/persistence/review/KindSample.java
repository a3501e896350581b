package org.garante.persistence.review;

import java.util.function.UnaryOperator;
import org.garante.domain.access.Account;
import org.garante.domain.review.form.Form;

/**
 * What the suite of the pipeline needs to know of a kind: who acts, a form that can be submitted
 * without any finding that refuses or bars, and an amendment of it.
 */
record KindSample(
    String kind, Cast cast, java.util.function.Supplier<Form> form, UnaryOperator<Form> amended) {
  /**
   * Five different persons: two who write, one who decides, two who sign an annulment after its
   * proposer.
   */
  record Cast(Account author, Account colleague, Account approver, Account first, Account second) {}

  @Override
  public String toString() {
    return kind;
  }
}
