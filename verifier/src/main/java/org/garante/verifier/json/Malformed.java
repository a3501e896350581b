package org.garante.verifier.json;

import java.util.List;

/** Says what in a text is not as the format wants it: a message key and what it names. */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> arguments;

  public Malformed(String key, Object... arguments) {
    super(key + " " + List.of(arguments), null, false, false);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
