package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.PolicyThresholds;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;
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

  /** Now, by the application's clock. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Those of a form that goes on with this record, or of a new one, as if it were that instant.
   *
   * @param owner code of the agency that owns the record, or would
   * @param named the records the form names, which are read together
   */
  Circumstances of(
      String owner, Optional<RegisterRecord> record, Set<UUID> named, Instant instant) {
    Now circumstances = new Now(instant, record, owner);
    circumstances.read(named);
    return circumstances;
  }

  private final class Now implements Circumstances {
    private final Instant now;
    private final Optional<RegisterRecord> itself;
    private final String ownerAgency;
    private final Map<UUID, Optional<Known>> known = new HashMap<>();

    private Now(Instant now, Optional<RegisterRecord> itself, String ownerAgency) {
      this.now = now;
      this.itself = itself;
      this.ownerAgency = ownerAgency;
    }

    @Override
    public boolean hasCome(Instant moment) {
      return !now.isBefore(moment);
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.ofInstant(now, zone);
    }

    @Override
    public Instant firstSubmittedAt() {
      return itself.map(RegisterRecord::recordedAt).orElse(now);
    }

    @Override
    public String ownerAgency() {
      return ownerAgency;
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
    public List<String> othersWith(String kind, String path, String answer) {
      return submissions.foliosWith(kind, path, answer, itself.map(RegisterRecord::id));
    }

    @Override
    public Optional<Known> record(UUID id) {
      if (!known.containsKey(id)) {
        read(Set.of(id));
      }
      return known.get(id);
    }

    private void read(Set<UUID> ids) {
      ids.forEach(id -> known.put(id, Optional.empty()));
      Map<UUID, RegisterRecord> found =
          ids.isEmpty()
              ? Map.of()
              : records.find(ids).stream().collect(Collectors.toMap(RegisterRecord::id, r -> r));
      if (found.isEmpty()) {
        return;
      }
      List<Submission> latest = submissions.latestOf(found.keySet());
      Map<UUID, Set<UUID>> persons =
          submissions.persons(latest.stream().map(Submission::id).collect(Collectors.toSet()));
      latest.forEach(
          each ->
              known.put(
                  each.record(),
                  Optional.of(
                      known(
                          found.get(each.record()),
                          each,
                          persons.getOrDefault(each.id(), Set.of())))));
    }

    private Known known(RegisterRecord record, Submission latest, Set<UUID> persons) {
      return new Known(
          record.id(),
          record.kind(),
          record.folio().text(),
          record.ownerAgency(),
          record.isAnnulled(),
          happened(kinds.get(record.kind()), latest),
          persons.stream().findFirst(),
          path -> answer(record, latest, path));
    }

    /** As it was written, since the columns beside it do not say how much was left open. */
    private <F extends Form> Optional<Moment> happened(RecordKind<F> kind, Submission latest) {
      return kind.happened(kind.cast(kind.json().fromContent(latest.content())));
    }

    private Optional<String> answer(RegisterRecord record, Submission latest, String path) {
      RecordKind<?> kind = kinds.get(record.kind());
      String given =
          Answers.of(kind.model(), kind.json().fromContent(latest.content())).under(path).stream()
              .filter(answer -> !answer.isBlank())
              .flatMap(
                  answer ->
                      answer.codes().isEmpty() ? Stream.of(answer.text()) : answer.codes().stream())
              .collect(Collectors.joining(" "));
      return Optional.of(given).filter(text -> !text.isEmpty());
    }
  }
}
