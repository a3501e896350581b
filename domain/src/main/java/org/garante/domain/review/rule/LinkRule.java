package org.garante.domain.review.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Circumstances.Known;

/**
 * What a record names must be in the register, of the right kind and, where the question asks for
 * it, addressed to the agency that names it; naming one that was annulled is flagged. It holds for
 * every question of every kind that names records.
 */
public final class LinkRule<F extends Form> implements Rule<F> {
  private final FormModel model;

  public LinkRule(FormModel model) {
    this.model = model;
  }

  /** The records these answers name, each under the path of the question. */
  public static Stream<Link> named(Answers answers) {
    return answers.all().stream()
        .filter(LinkRule::namesRecords)
        .flatMap(answer -> ids(answer).map(id -> new Link(answer.path(), id)));
  }

  @Override
  public List<Finding> check(F form, Circumstances circumstances) {
    return check(Answers.of(model, form), circumstances);
  }

  /** The same of a form whose answers were read. */
  public static List<Finding> check(Answers answers, Circumstances circumstances) {
    return answers.all().stream()
        .filter(LinkRule::namesRecords)
        .flatMap(
            answer ->
                ids(answer)
                    .map(id -> finding(answer, circumstances.record(id), circumstances))
                    .flatMap(Optional::stream))
        .toList();
  }

  private static Optional<Finding> finding(
      Answers.Answer answer, Optional<Known> named, Circumstances circumstances) {
    List<String> kinds = List.of(answer.field().asked().links());
    if (named.isEmpty()) {
      return Optional.of(Finding.refused("LINK", answer.path(), "linkUnknown"));
    }
    Known record = named.get();
    if (!kinds.isEmpty() && !kinds.contains(record.kind())) {
      return Optional.of(Finding.refused("LINK", answer.path(), "linkKind", record.folio()));
    }
    String addressee = answer.field().asked().addressee();
    if (!addressee.isEmpty()
        && record.answer().apply(addressee).filter(circumstances.ownerAgency()::equals).isEmpty()) {
      return Optional.of(
          Finding.refused("LINK", answer.path(), "linkNotAddressed", record.folio()));
    }
    return record.annulled()
        ? Optional.of(Finding.flagged("LINK", answer.path(), "linkAnnulled", record.folio()))
        : Optional.empty();
  }

  private static boolean namesRecords(Answers.Answer answer) {
    Widget widget = answer.field().widget();
    return widget == Widget.RECORD || widget == Widget.RECORDS;
  }

  private static Stream<UUID> ids(Answers.Answer answer) {
    Stream<String> typed =
        answer.codes().isEmpty() ? Stream.of(answer.text()) : answer.codes().stream();
    return typed.map(Typed::id).flatMap(Optional::stream);
  }
}
