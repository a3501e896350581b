package org.garante.domain.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.ActPermit;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Rule;

/**
 * One kind of act: what is asked, who enters and signs it, when it counts, and of which records it
 * is. To add one, write its form, this class, a line in {@code act_form} and {@code act_signer},
 * its tables if reports read it, and its labels.
 */
public abstract class ActKind<F extends Form> {
  /** From when on an act counts. */
  public enum Counts {
    /** From its author's press on, unless it is struck: a fact that cannot wait. */
    AT_ONCE,
    /** Once everybody has signed: an authorisation. */
    WHEN_SIGNED
  }

  private final String code;
  private final Class<F> formType;
  private final FormModel model;
  private final Counts counts;
  private final ActPermit permit;
  private final List<Rule<F>> rules;

  /**
   * @param code capital letters and low lines; never renamed, since it is hashed
   * @param permit who enters and signs it; as many lines as it has signers, 1 to 3
   * @throws IllegalArgumentException if it would count by signatures that nobody gives
   */
  protected ActKind(
      String code, Class<F> formType, Counts counts, ActPermit permit, List<Rule<F>> rules) {
    if (counts == Counts.WHEN_SIGNED && permit.signers() == 1) {
      throw new IllegalArgumentException(code + " has nobody to sign it");
    }
    this.code = code;
    this.formType = formType;
    this.model = new FormModel(formType);
    this.counts = counts;
    this.permit = permit;
    this.rules = List.copyOf(rules);
  }

  public final String code() {
    return code;
  }

  public final FormModel model() {
    return model;
  }

  public final FormJson json() {
    return new FormJson(model);
  }

  public final Counts counts() {
    return counts;
  }

  /** Who enters and signs it. */
  public final ActPermit permit() {
    return permit;
  }

  /** How many different persons stand behind it, its author counted. */
  public final int signers() {
    return permit.signers();
  }

  /**
   * Its rules. One that refuses keeps it from being entered: it is impossible. One that bars keeps
   * an act that counts when signed from its last signature: a fact is never barred.
   */
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

  /**
   * Whether it stands alone: at most one of it is open of a record, none beside a submission that
   * waits, and no submission beside it.
   */
  public boolean isAlone() {
    return false;
  }

  /** Whether it takes the record out of force once it counts. */
  public boolean isAnnulling() {
    return false;
  }

  /** Whether records of that kind have such acts. */
  public abstract boolean isOf(RecordKind<?> kind);

  /**
   * Path of the list of the record's content of which it names a row; none if it is of the whole.
   */
  public Optional<String> about() {
    return Optional.empty();
  }

  /** A form to start from. */
  public abstract F blank();

  /** Derives what follows from the answers; called before checking and keeping. */
  public void prepare(F form, Circumstances circumstances) {}

  /** When what it tells of happened; empty where it tells of no event or that is not known. */
  public Optional<Moment> happened(F form) {
    return Optional.empty();
  }

  /**
   * Bare identities of those it concerns.
   *
   * @param ofRecord those whom the record's latest content concerns
   */
  public Set<UUID> persons(F form, Set<UUID> ofRecord) {
    return ofRecord;
  }

  /**
   * Name of the table that keeps its answers as columns, if reports read them; those of its lists
   * begin with it.
   */
  public Optional<String> table() {
    return Optional.empty();
  }
}
