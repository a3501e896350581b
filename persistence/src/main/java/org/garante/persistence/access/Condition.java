package org.garante.persistence.access;

import java.util.Map;
import java.util.TreeMap;
import org.garante.persistence.Sql;

/**
 * Part of a where clause, with the parameters it names. The same name means the same value, whoever
 * names it.
 */
public record Condition(String text, Map<String, Object> parameters) {
  public static final Condition ALWAYS = new Condition("true", Map.of());
  public static final Condition NEVER = new Condition("false", Map.of());

  public Condition {
    parameters = Map.copyOf(parameters);
  }

  public Condition and(Condition other) {
    return joined(" and ", other);
  }

  Condition or(Condition other) {
    return joined(" or ", other);
  }

  private Condition joined(String word, Condition other) {
    Map<String, Object> all = new TreeMap<>(parameters);
    all.putAll(other.parameters);
    return new Condition("(" + text + word + other.text + ")", all);
  }

  /** Gives a statement that holds it the parameters it names. */
  public Sql bind(Sql statement) {
    parameters.forEach(statement::with);
    return statement;
  }
}
