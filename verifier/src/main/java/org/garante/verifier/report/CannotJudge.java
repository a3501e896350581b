package org.garante.verifier.report;

import java.util.List;

/** Why nothing can be said: a message key and what it names. */
public final class CannotJudge extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Sentence sentence;

  public CannotJudge(String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.sentence = new Sentence(key, List.of(arguments));
  }

  public Sentence sentence() {
    return sentence;
  }
}
