package org.garante.domain.review.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That another question was answered by one of some choices: {@code where=AT_SEA,IN_AIR}. There is
 * no other form of it.
 *
 * @param path of that question
 * @param values names of constants of its choice
 */
public record Condition(String path, List<String> values) {
  private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";
  private static final Pattern GRAMMAR = Pattern.compile("(%1$s)=(%1$s(?:,%1$s)*)".formatted(NAME));

  public Condition {
    values = List.copyOf(values);
  }

  /**
   * Reads what {@link Asked#when} says.
   *
   * @param beside what stands before the names of the questions beside it
   * @throws IllegalStateException if it is of another form
   */
  static Condition parse(String when, String beside) {
    Matcher said = GRAMMAR.matcher(when);
    if (!said.matches()) {
      throw new IllegalStateException(
          "when = \"%s\" is not of the form question=VALUE,VALUE".formatted(when));
    }
    return new Condition(beside + said.group(1), List.of(said.group(2).split(",")));
  }

  /**
   * Checks that it asks after what there is.
   *
   * @param beside the questions it may ask after
   * @throws IllegalStateException if there is no such question, or no such value of it
   */
  void check(List<FormField> beside) {
    FormField asked =
        beside.stream()
            .filter(field -> field.path().equals(path) && field.kind() == FormField.Kind.CHOICE)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no choice " + path));
    for (String value : values) {
      if (!asked.isConstant(value)) {
        throw new IllegalStateException("%s cannot be %s".formatted(path, value));
      }
    }
  }
}
