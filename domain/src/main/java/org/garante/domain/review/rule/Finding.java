package org.garante.domain.review.rule;

import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule's number, such as {@code I03}
 * @param path the field it is about, empty for the record as a whole
 * @param message key in {@code finding.*}
 * @param arguments of the message, as codes and texts that hold no personal data
 */
public record Finding(
    String rule, Strength strength, String path, String message, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding refused(String rule, String path, String message, Object... arguments) {
    return of(rule, Strength.REFUSED, path, message, arguments);
  }

  public static Finding flagged(String rule, String path, String message, Object... arguments) {
    return of(rule, Strength.FLAGGED, path, message, arguments);
  }

  public static Finding grave(String rule, String path, String message, Object... arguments) {
    return of(rule, Strength.GRAVE, path, message, arguments);
  }

  public static Finding bars(String rule, String path, String message, Object... arguments) {
    return of(rule, Strength.BARS_DECISION, path, message, arguments);
  }

  private static Finding of(
      String rule, Strength strength, String path, String message, Object... arguments) {
    return new Finding(
        rule,
        strength,
        path,
        message,
        java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  public boolean isRefused() {
    return strength == Strength.REFUSED;
  }
}
