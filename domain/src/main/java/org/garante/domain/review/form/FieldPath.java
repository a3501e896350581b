package org.garante.domain.review.form;

import java.util.List;

/**
 * Where an answer stands in a form: property names joined by dots, a row of a child list by its
 * key, as in {@code place.municipality} or {@code officers.k3f9.name}.
 */
public record FieldPath(List<String> steps) {
  public FieldPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.stream().anyMatch(step -> !step.matches("[A-Za-z0-9_-]{1,64}"))) {
      throw new IllegalArgumentException("not a field path: " + steps);
    }
  }

  public static FieldPath of(String text) {
    return new FieldPath(List.of(text.split("\\.", -1)));
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
