package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;

/**
 * Whether acts that stand alone did: none was open while another of its form or a submission of the
 * record was.
 */
final class AloneCheck {
  private static final String SUBMISSION = "";

  private final RegisterRecord record;
  private final Acts acts;
  private final List<Finding> findings;

  /** From when to when something was open; by the form of an act. */
  private record Span(ContentRow content, String form, long from, long to) {}

  AloneCheck(RegisterRecord record, Acts acts, List<Finding> findings) {
    this.record = record;
    this.acts = acts;
    this.findings = findings;
  }

  void run() {
    List<Span> spans = new ArrayList<>();
    for (ActRow act : record.acts()) {
      acts.form(act.form())
          .filter(Acts.Form::alone)
          .ifPresent(
              form -> {
                String last = form.way().get(form.way().size() - 1);
                add(spans, act.content(), act.form(), to -> to.equals(last) || to.equals("STRUCK"));
              });
    }
    if (spans.isEmpty()) {
      return;
    }
    for (SubmissionRow submission : record.submissions()) {
      add(spans, submission.content(), SUBMISSION, to -> !to.equals("SUBMITTED"));
    }
    spans.sort(Comparator.comparingLong(Span::from));
    Map<String, Long> until = new HashMap<>();
    for (Span span : spans) {
      boolean beside =
          until.entrySet().stream()
              .filter(other -> excludes(other.getKey(), span.form()))
              .anyMatch(other -> span.from() < other.getValue());
      if (beside && span.from() < span.to()) {
        findings.add(Finding.of(Code.STATE, span.content().in(record.place()), "state.alone"));
      }
      until.merge(span.form(), span.to(), Math::max);
    }
  }

  /** Submissions keep each other out by themselves, and acts of two forms do not. */
  private static boolean excludes(String one, String other) {
    boolean submission = one.equals(SUBMISSION);
    return one.equals(other) ? !submission : submission || other.equals(SUBMISSION);
  }

  private void add(List<Span> spans, ContentRow content, String form, Predicate<String> ends) {
    List<StepRow> steps = record.stepsOf(content);
    steps.stream()
        .filter(content::isEnteredBy)
        .mapToLong(StepRow::at)
        .min()
        .ifPresent(
            from -> {
              long to =
                  steps.stream()
                      .filter(step -> ends.test(step.to()))
                      .mapToLong(StepRow::at)
                      .min()
                      .orElse(Long.MAX_VALUE);
              spans.add(new Span(content, form, from, to));
            });
  }
}
