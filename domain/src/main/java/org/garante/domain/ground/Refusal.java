package org.garante.domain.ground;

import java.util.List;

/**
 * Something the register refuses to do, as a fact with a message key. The web turns it into words
 * in the user's language: {@code error.<key>}, with the arguments in order.
 */
public abstract class Refusal extends RuntimeException {
  private final String key;
  private final transient List<Object> arguments;

  protected Refusal(String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** Message key without its prefix, such as {@code alreadyDecided}. */
  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** Whether what was sent cannot be read as what was asked for, whoever sent it. */
  public boolean isUnreadable() {
    return false;
  }

  /** Whether the attempt itself is evidence and goes to the ledger as REFUSED. */
  public boolean isEvidence() {
    return false;
  }
}
