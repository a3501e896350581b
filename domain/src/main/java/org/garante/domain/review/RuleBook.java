package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Catalogue;
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

/**
 * Everything a draft breaks or strains: what every form is checked for, what it names, then its
 * kind's own rules.
 */
@ApplicationScoped
public class RuleBook {
  private final Catalogue catalogue;
  private final RegisterCircumstances circumstances;

  @Inject
  public RuleBook(Catalogue catalogue, RegisterCircumstances circumstances) {
    this.catalogue = catalogue;
    this.circumstances = circumstances;
  }

  /** What became of a form that was checked: its findings, by weight, and its outline. */
  public record Checked(List<Finding> findings, Outline outline) {
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
    Circumstances now = circumstances.of(owner, record, named(kind.model(), form), at);
    kind.prepare(form, now);
    return new Checked(found(kind, form, now, at), kind.outline(form, now));
  }

  /**
   * Judges a content that was submitted, as of that instant, and says what that hangs on. What is
   * refused is left out: a refusal is for what comes in, and this came in by the rules of its day.
   */
  public Judgement judge(RecordKind<Form> kind, Form form, RegisterRecord record, Instant at) {
    WatchedCircumstances then =
        new WatchedCircumstances(
            record.id(),
            circumstances.of(
                record.ownerAgency(), Optional.of(record), named(kind.model(), form), at));
    List<Finding> findings =
        found(kind, form, then, at).stream().filter(finding -> !finding.isRefused()).toList();
    return new Judgement(at, findings, then.changes(), then.upon());
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
    findings.addAll(found(kind.model(), kind.rules(), form, now, at));
    return new CheckedAct(
        findings, LinkRule.named(Answers.of(kind.model(), form)).distinct().sorted().toList());
  }

  /** What the rules find now of an act that was entered. */
  List<Finding> judge(ActKind<Form> kind, Act act, RegisterRecord record) {
    Instant at = circumstances.now();
    Form form = kind.json().fromContent(act.content());
    return found(kind.model(), kind.rules(), form, ofAct(kind, form, record, at), at);
  }

  private Circumstances ofAct(ActKind<Form> kind, Form form, RegisterRecord record, Instant at) {
    return circumstances.of(
        record.ownerAgency(), Optional.of(record), named(kind.model(), form), at);
  }

  private List<Finding> found(RecordKind<Form> kind, Form form, Circumstances now, Instant at) {
    return found(kind.model(), kind.rules(), form, now, at);
  }

  private List<Finding> found(
      FormModel model, List<Rule<Form>> rules, Form form, Circumstances now, Instant at) {
    List<Finding> findings = new ArrayList<>(new FormCheck(model, catalogue, at).check(form));
    findings.addAll(new LinkRule<>(model).check(form, now));
    rules.forEach(rule -> findings.addAll(rule.check(form, now)));
    return findings.stream().distinct().sorted(Comparator.comparing(Finding::strength)).toList();
  }

  private static Set<UUID> named(FormModel model, Form form) {
    return LinkRule.named(Answers.of(model, form)).map(Link::record).collect(Collectors.toSet());
  }
}
