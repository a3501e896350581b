package org.garante.domain.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.access.Reach;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.LinkRule;
import org.garante.domain.review.rule.Rule;

/**
 * One kind of record: all the pipeline asks of it. To add one, write its form, the migration of its
 * tables, its rules, this class and its labels; nothing else changes.
 */
public abstract class RecordKind<F extends Form> {
  private final String code;
  private final String table;
  private final Class<F> formType;
  private final FormModel model;
  private final List<Rule<F>> rules;

  /**
   * @param code three capital letters, the KIND of its folios
   * @param table name of the table that keeps its answers; those of its lists begin with it
   */
  protected RecordKind(String code, String table, Class<F> formType, List<Rule<F>> rules) {
    this.code = code;
    this.table = table;
    this.formType = formType;
    this.model = new FormModel(formType);
    this.rules = List.copyOf(rules);
  }

  public final String code() {
    return code;
  }

  public final String table() {
    return table;
  }

  public final FormModel model() {
    return model;
  }

  public final FormJson json() {
    return new FormJson(model);
  }

  public final List<Rule<F>> rules() {
    return rules;
  }

  /** A form of this kind. */
  public final F cast(Form form) {
    return formType.cast(form);
  }

  /** Number of the content's schema; raised when a question is added, changed or dropped. */
  public int schemaNumber() {
    return 1;
  }

  /** Its states beyond approval; none for most. */
  public Optional<States> states() {
    return Optional.empty();
  }

  /**
   * The agencies that have a part in a record besides its owner: who holds the person, to whom it
   * is addressed.
   *
   * @param acts those that count, in their order
   */
  public Map<Reach, Set<String>> parties(F form, List<Act> acts) {
    return Map.of();
  }

  /** Whether oversight writes and approves it, rather than the agencies. */
  public boolean isOversight() {
    return false;
  }

  /**
   * Whether it is written to or by oversight about no single person, so that oversight reads it
   * without unmasking.
   */
  public boolean isCorrespondence() {
    return isOversight();
  }

  /** Whether agencies in its scope see it only once it is approved. */
  public boolean isSharedOnceApproved() {
    return false;
  }

  /** Whether a draft of it is thrown away only with a reason, which oversight reads. */
  public boolean isDiscardExplained() {
    return false;
  }

  /**
   * The path of the answer that says which person it is about, where its author may pick a known
   * one.
   */
  public Optional<FieldPath> personPath() {
    return Optional.empty();
  }

  /** A form to start from. */
  public abstract F blank();

  /**
   * Derives what follows from the answers: zones from places, persons from links. Called before
   * checking and keeping.
   */
  public void prepare(F form, Circumstances circumstances) {}

  /**
   * Whether one event makes several records of it, each about another person, so that pages offer
   * to begin another that keeps what they share.
   */
  public boolean isRepeatable() {
    return false;
  }

  /**
   * A form for one more of the same, keeping what they share: another person of the same arrest.
   * Blank if nothing is shared.
   */
  public F another(F form) {
    return blank();
  }

  /** The records its answers name, each under the path of the question. */
  protected final List<Link> links(F form) {
    return LinkRule.named(Answers.of(model, form)).toList();
  }

  /**
   * When what it tells of happened, as typed; empty where it tells of no event or that is not
   * known.
   */
  public Optional<Moment> happened(F form) {
    return Optional.empty();
  }

  /**
   * A form that begins from another record and names it, with what is known from it; empty where
   * nothing of this kind follows from one of that.
   */
  public Optional<F> following(Origin origin) {
    return Optional.empty();
  }

  public abstract Outline outline(F form, Circumstances circumstances);
}
