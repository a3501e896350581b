package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.PolicyThresholds;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.rule.Circumstances;

/** The circumstances of a form in the register as it is now. */
@ApplicationScoped
public class RegisterCircumstances {
  private final Catalogue catalogue;
  private final PolicyThresholds thresholds;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final Kinds kinds;
  private final Clock clock;

  @Inject
  public RegisterCircumstances(
      Catalogue catalogue,
      PolicyThresholds thresholds,
      RecordRepository records,
      SubmissionRepository submissions,
      Kinds kinds,
      Clock clock) {
    this.catalogue = catalogue;
    this.thresholds = thresholds;
    this.records = records;
    this.submissions = submissions;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** Those of a form that goes on with this record, or of a new one. */
  public Circumstances of(Optional<RegisterRecord> record) {
    Instant now = clock.instant();
    return new Now(now, record.map(RegisterRecord::recordedAt).orElse(now));
  }

  private final class Now implements Circumstances {
    private final Instant now;
    private final Instant firstSubmittedAt;

    private Now(Instant now, Instant firstSubmittedAt) {
      this.now = now;
      this.firstSubmittedAt = firstSubmittedAt;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public Instant firstSubmittedAt() {
      return firstSubmittedAt;
    }

    @Override
    public Catalogue catalogue() {
      return catalogue;
    }

    @Override
    public int policyHours(String code) {
      return thresholds.hours(code, now);
    }

    @Override
    public Optional<Known> record(UUID id) {
      return records.find(id).map(this::known);
    }

    private Known known(RegisterRecord record) {
      var all = submissions.of(record.id());
      Submission latest = all.get(all.size() - 1);
      return new Known(
          record.id(),
          record.kind(),
          record.folio().text(),
          record.ownerAgency(),
          record.isAnnulled(),
          submissions.persons(latest.id()).stream().findFirst(),
          path -> answer(record, latest, path));
    }

    private Optional<String> answer(RegisterRecord record, Submission latest, String path) {
      RecordKind<?> kind = kinds.get(record.kind());
      return Answers.of(kind.model(), kind.json().fromContent(latest.content()))
          .at(path)
          .filter(answer -> !answer.isBlank())
          .map(Answers.Answer::text);
    }
  }
}
