package org.garante.domain.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** So much of a unit. Masses are compared as kilograms; anything else only with its own unit. */
public record Amount(BigDecimal value, String unit) {
  private static final String KILOGRAM = "kg";

  private static final Map<String, BigDecimal> KILOGRAMS =
      Map.of(
          KILOGRAM,
          BigDecimal.ONE,
          "g",
          new BigDecimal("0.001"),
          "t",
          new BigDecimal("1000"),
          "lb",
          new BigDecimal("0.45359237"));

  /** The same in the unit it is compared by. */
  public Amount normalised() {
    return Optional.ofNullable(KILOGRAMS.get(unit))
        .map(factor -> new Amount(value.multiply(factor), KILOGRAM))
        .orElse(this);
  }

  Amount plus(Amount other) {
    return new Amount(value.add(other.value), unit);
  }
}
