package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.FormCheck;
import org.garante.domain.review.rule.LinkRule;

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

  /** Prepares the form and returns its findings, by weight. */
  public List<Finding> check(RecordKind<Form> kind, Form form, Optional<RegisterRecord> record) {
    Circumstances now = circumstances.of(record, named(kind, form));
    kind.prepare(form, now);
    List<Finding> findings = new ArrayList<>(new FormCheck(kind.model(), catalogue).check(form));
    findings.addAll(new LinkRule<>(kind.model()).check(form, now));
    kind.rules().forEach(rule -> findings.addAll(rule.check(form, now)));
    return findings.stream()
        .distinct()
        .sorted(java.util.Comparator.comparing(Finding::strength))
        .toList();
  }

  /** What the pipeline needs to know of a prepared form. */
  public Outline outline(RecordKind<Form> kind, Form form, Optional<RegisterRecord> record) {
    return kind.outline(form, circumstances.of(record, named(kind, form)));
  }

  private static Set<UUID> named(RecordKind<Form> kind, Form form) {
    return LinkRule.named(Answers.of(kind.model(), form))
        .map(Link::record)
        .collect(Collectors.toSet());
  }
}
