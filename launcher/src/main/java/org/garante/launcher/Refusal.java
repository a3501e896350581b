package org.garante.launcher;

import java.util.List;

/** Why a command cannot be carried out: a message key and what goes into its sentence. */
public class Refusal extends RuntimeException {

  private final String key;
  private final transient List<Object> arguments;

  /** Refuses with the sentence named {@code key} in the message bundle. */
  public Refusal(String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
