package org.garante.web.review.act;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.garante.domain.access.ActPermit;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActKinds;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.reading.ActRow;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.reading.StepRow;
import org.garante.domain.review.rule.Finding;
import org.garante.web.i18n.Messages;
import org.garante.web.review.AnswerLines;
import org.garante.web.review.Sheet;
import org.garante.web.review.SheetLayout;
import org.jspecify.annotations.Nullable;

/** What acts are called, what is asked of them, and what they say. */
@Named
@RequestScoped
public class ActWords {
  private final Messages messages;
  private final ActKinds kinds;
  private final AnswerLines lines;

  @Inject
  public ActWords(Messages messages, ActKinds kinds, AnswerLines lines) {
    this.messages = messages;
    this.kinds = kinds;
    this.lines = lines;
  }

  /** Anulación. */
  public String name(String form) {
    return said(form, "name");
  }

  /** Words of a form of act: {@code title}, {@code means}, {@code ENTER}, {@code done.SECOND} … */
  public String said(String form, String what) {
    return messages.get("Act." + form + "." + what);
  }

  /** The same, with the record's folio in it. */
  public String with(String form, String what, Object... arguments) {
    return messages.with("Act." + form + "." + what, arguments);
  }

  /** What a step of a record is: of a submission, or of one of its acts. */
  public String step(StepRow step) {
    return step.act()
        .map(act -> said(act.form(), "step." + step.to()))
        .orElseGet(() -> messages.get("Step." + step.to()));
  }

  /** The label of the question at a path. */
  public String label(String form, String path) {
    return messages.get("field." + form + "." + path);
  }

  /** The label of the question that a finding is about; empty for the act as a whole. */
  public String about(String form, Finding finding) {
    return kinds
        .get(form)
        .model()
        .field(finding.path())
        .map(field -> label(form, field.path()))
        .orElse("");
  }

  public String help(String form, String path) {
    return messages.ifAny("help." + form + "." + path);
  }

  /** A signature of an act, given or still to be given. */
  public record Line(String label, ActRow.@Nullable Signature given) {}

  /** Its signatures, those still to be given too, unless it was struck. */
  public List<Line> signatures(@Nullable ShownAct act) {
    if (act == null) {
      return List.of();
    }
    String form = act.row().form();
    List<ActRow.Signature> given = act.row().signatures();
    int asked = act.row().status() == ActStatus.STRUCK ? given.size() : kinds.get(form).signers();
    return Stream.of(ActPermit.Signature.values())
        .limit(asked)
        .map(
            place ->
                new Line(
                    said(form, "by." + place),
                    place.ordinal() < given.size() ? given.get(place.ordinal()) : null))
        .toList();
  }

  /** What is said in it, as far as it is shown. */
  public List<Sheet.Shown> answers(@Nullable ShownAct act) {
    if (act == null) {
      return List.of();
    }
    return act.answers().all().stream()
        .filter(answer -> !answer.field().isHidden() && !answer.field().isRows())
        .filter(Answers.Answer::isGiven)
        .map(
            answer ->
                new Sheet.Shown(
                    answer.path(),
                    SheetLayout.id(act.row().id() + "." + answer.path()),
                    label(act.row().form(), answer.field().path()),
                    lines.of(answer),
                    List.of(),
                    Sheet.Mark.NONE,
                    List.of(),
                    List.of()))
        .toList();
  }

  /** Whether several of them may be signed by one press: facts that count already. */
  public boolean isSignedTogether(ShownAct act) {
    return kinds.get(act.row().form()).counts() == ActKind.Counts.AT_ONCE;
  }
}
