package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.RegisterCircumstances.Asking;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.FormCheck;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.LinkRule;
import org.garante.domain.review.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Everything a draft breaks or strains: what every form is checked for, what it names, then its
 * kind's own rules.
 */
@ApplicationScoped
public class RuleBook {
  /** The record that a new form will be of. */
  private static final UUID NOT_YET = new UUID(0, 0);

  private final Catalogue catalogue;
  private final RegisterCircumstances circumstances;

  @Inject
  public RuleBook(Catalogue catalogue, RegisterCircumstances circumstances) {
    this.catalogue = catalogue;
    this.circumstances = circumstances;
  }

  /**
   * What became of a form that was checked: its findings, by weight, and its outline.
   *
   * @param upon keys of what else was asked for
   */
  public record Checked(List<Finding> findings, Outline outline, Set<String> upon) {
    public boolean isRefused() {
      return findings.stream().anyMatch(Finding::isRefused);
    }
  }

  /**
   * Prepares the form, checks and outlines it, reading what it names once.
   *
   * @param owner code of the agency that owns the record, or would
   */
  public Checked check(
      RecordKind<Form> kind, Form form, String owner, Optional<RegisterRecord> record) {
    Instant at = circumstances.now();
    WatchedCircumstances now =
        new WatchedCircumstances(
            record.map(RegisterRecord::id).orElse(NOT_YET),
            circumstances.of(new Asking(owner, record, Answers.of(kind.model(), form)), at));
    kind.prepare(form, now);
    Answers answers = Answers.of(kind.model(), form);
    List<Finding> findings = found(kind.rules(), form, answers, now, at, kind.model());
    Outline outline = kind.outline(form, now);
    Set<String> upon = new HashSet<>(now.upon());
    upon.remove(Judgement.ofNaming(NOT_YET));
    return new Checked(findings, outline, upon);
  }

  /**
   * A content that was submitted, or is about to be.
   *
   * @param id of its record
   * @param record empty if it only begins with it
   */
  public record Content(
      UUID id,
      String owner,
      Optional<RegisterRecord> record,
      RecordKind<Form> kind,
      Form form,
      Answers answers) {
    /** That of a submission. */
    public static Content of(RegisterRecord record, Submission submission, RecordKind<Form> kind) {
      return of(record.id(), record.ownerAgency(), Optional.of(record), kind, submission.content());
    }

    /** One with which a record begins. */
    public static Content first(UUID id, String owner, RecordKind<Form> kind, String text) {
      return of(id, owner, Optional.empty(), kind, text);
    }

    private static Content of(
        UUID id,
        String owner,
        Optional<RegisterRecord> record,
        RecordKind<Form> kind,
        String text) {
      Form form = kind.json().fromContent(text);
      return new Content(id, owner, record, kind, form, Answers.of(kind.model(), form));
    }

    private Asking asking() {
      return new Asking(owner, record, answers);
    }
  }

  /** Judges several contents, reading what they hang on once. */
  public Sitting sitting(List<Content> contents) {
    return new Sitting(contents);
  }

  /** Contents that are judged together; nothing is read before the first is. */
  public final class Sitting {
    private final List<Content> contents;
    private RegisterCircumstances.@Nullable Reading reading;

    private Sitting(List<Content> contents) {
      this.contents = contents;
    }

    private RegisterCircumstances.Reading reading() {
      if (reading == null) {
        reading = circumstances.read(contents.stream().map(Content::asking).toList());
      }
      return reading;
    }

    /**
     * Judges one of them, as of that instant, and says what that hangs on. What is refused is left
     * out: a refusal is for what comes in, and this came in by the rules of its day.
     */
    public Judgement judge(Content content, Instant at) {
      WatchedCircumstances then =
          new WatchedCircumstances(content.id(), reading().of(content.asking(), at));
      RecordKind<Form> kind = content.kind();
      List<Finding> findings =
          found(kind.rules(), content.form(), content.answers(), then, at, kind.model()).stream()
              .filter(finding -> !finding.isRefused())
              .toList();
      return new Judgement(at, findings, then.changes(), then.upon());
    }
  }

  /** What became of an act that was checked: its findings, by weight, and the records it names. */
  record CheckedAct(List<Finding> findings, List<Link> links) {
    boolean isRefused() {
      return findings.stream().anyMatch(Finding::isRefused);
    }
  }

  /** Prepares an act that is to be entered and checks it. */
  CheckedAct check(ActKind<Form> kind, ActEntry asked, RegisterRecord record) {
    Instant at = circumstances.now();
    Form form = asked.form();
    Circumstances now = ofAct(kind, form, record, at);
    kind.prepare(form, now);
    List<Finding> findings = new ArrayList<>(circumstances.misplaced(kind, asked, record));
    Answers answers = Answers.of(kind.model(), form);
    findings.addAll(found(kind.rules(), form, answers, now, at, kind.model()));
    return new CheckedAct(findings, LinkRule.named(answers).distinct().sorted().toList());
  }

  /** What the rules find now of an act that was entered. */
  List<Finding> judge(ActKind<Form> kind, Act act, RegisterRecord record) {
    Instant at = circumstances.now();
    Form form = kind.json().fromContent(act.content());
    return found(
        kind.rules(),
        form,
        Answers.of(kind.model(), form),
        ofAct(kind, form, record, at),
        at,
        kind.model());
  }

  private Circumstances ofAct(ActKind<Form> kind, Form form, RegisterRecord record, Instant at) {
    return circumstances.of(
        new Asking(record.ownerAgency(), Optional.of(record), Answers.of(kind.model(), form)), at);
  }

  private List<Finding> found(
      List<Rule<Form>> rules,
      Form form,
      Answers answers,
      Circumstances now,
      Instant at,
      FormModel model) {
    List<Finding> findings = new ArrayList<>(new FormCheck(model, catalogue, at).check(answers));
    findings.addAll(LinkRule.check(answers, now));
    rules.forEach(rule -> findings.addAll(rule.check(form, now)));
    return findings.stream().distinct().sorted(Comparator.comparing(Finding::strength)).toList();
  }
}
