package org.garante.verifier.report;

import java.util.List;

/**
 * One thing that is not as it must be.
 *
 * @param key of its sentence
 */
public record Finding(Code code, Place place, String key, List<Object> arguments) {

  public static Finding of(Code code, Place place, String key, Object... arguments) {
    return new Finding(code, place, key, List.of(arguments));
  }
}
