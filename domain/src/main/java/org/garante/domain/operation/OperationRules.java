package org.garante.domain.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Span;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/** The rules of domain.md 4.3 an operation is checked by. All of them flag. */
final class OperationRules {
  /** What ends does so after it began. */
  static final Rule<OperationForm> I03 =
      (form, circumstances) ->
          Stream.concat(endBeforeStart(form), form.agencies.stream().flatMap(row -> order(row)))
              .toList();

  /** A foreign agency directs nothing here (LSN 71-II). */
  static final Rule<OperationForm> I14 =
      (form, circumstances) ->
          form.agencies.stream()
              .filter(row -> row.role != null && row.role.leads())
              .filter(row -> Agencies.isForeign(row.agency, circumstances.catalogue()))
              .map(
                  row ->
                      Finding.flagged("I14", path(row, "role"), "foreignAgencyLeads", row.agency))
              .toList();

  /** An agency acts while it exists: on its first day and its last in the operation. */
  static final Rule<OperationForm> I15 =
      (form, circumstances) ->
          form.agencies.stream().flatMap(row -> inactive(row, form, circumstances)).toList();

  static final List<Rule<OperationForm>> ALL = List.of(I03, I14, I15);

  private OperationRules() {}

  private static Stream<Finding> endBeforeStart(OperationForm form) {
    Optional<Span> start = form.start.span();
    return form.end.span().filter(end -> start.filter(end::isBefore).isPresent()).isPresent()
        ? Stream.of(Finding.flagged("I03", "end", "endBeforeStart"))
        : Stream.of();
  }

  private static Stream<Finding> order(OperationAgencyRow row) {
    Optional<LocalDate> from = Typed.day(row.from);
    return Typed.day(row.to)
        .filter(to -> from.filter(to::isBefore).isPresent())
        .map(to -> Finding.flagged("I03", path(row, "to"), "endBeforeStart"))
        .stream();
  }

  private static Stream<Finding> inactive(
      OperationAgencyRow row, OperationForm form, Circumstances circumstances) {
    Optional<LocalDate> from = Typed.day(row.from);
    Optional<LocalDate> to = Typed.day(row.to);
    Stream<Finding> atStart =
        Agencies.inactive(
            path(row, "agency"),
            row.agency,
            from.or(() -> form.start.days().map(DaySpan::first)),
            from.or(() -> form.start.days().map(DaySpan::last)),
            circumstances);
    Stream<Finding> atEnd =
        Agencies.inactive(
            path(row, "agency"),
            row.agency,
            to.or(() -> form.end.days().map(DaySpan::first)),
            to.or(() -> form.end.days().map(DaySpan::last)),
            circumstances);
    return Stream.concat(atStart, atEnd).limit(1);
  }

  private static String path(OperationAgencyRow row, String name) {
    return "agencies." + row.getKey() + "." + name;
  }
}
