package org.garante.domain.review.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Subject;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Folio;
import org.garante.domain.review.Powers;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.reading.RegisterQuery.PersonRow;

/** Opens records for an account, now or as they were known then, and enters the reading. */
@ApplicationScoped
public class Openings {
  private final Powers powers;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final RegisterQuery register;
  private final PastFinder pasts;
  private final Sights sights;
  private final Readings readings;
  private final Clock clock;

  @Inject
  public Openings(
      Powers powers,
      RecordRepository records,
      SubmissionRepository submissions,
      RegisterQuery register,
      PastFinder pasts,
      Sights sights,
      Readings readings,
      Clock clock) {
    this.powers = powers;
    this.records = records;
    this.submissions = submissions;
    this.register = register;
    this.pasts = pasts;
    this.sights = sights;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * @throws UnknownRecord if there is none with that folio
   */
  RegisterRecord find(String folio) {
    return Folio.typed(folio).flatMap(records::find).orElseThrow(() -> new UnknownRecord(folio));
  }

  /**
   * Opens a record; nothing is entered yet.
   *
   * @param known a day in the past; none for now
   * @throws UnknownRecord if there is none with that folio
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   */
  Opening open(String folio, Optional<AskedPast> known) {
    RegisterRecord record = find(folio);
    Optional<SealedPast> past = known.map(asked -> pasts.find(asked, clock.instant()));
    Subject subject = powers.subject(record);
    Course course = course(record, past);
    List<Submission> made =
        submissions.of(record.id()).stream()
            .filter(submission -> submission.number() <= course.latest())
            .toList();
    return new Opening(
        record,
        subject,
        sights.of(powers.by(), subject),
        past,
        course,
        made,
        persons(record, made));
  }

  private Course course(RegisterRecord record, Optional<SealedPast> past) {
    List<StepRow> steps = register.steps(record.id());
    return past.isEmpty()
        ? Course.now(steps)
        : Course.until(past.get(), steps)
            .orElseThrow(() -> new NotKnownThen(record.folio().text(), past.get()));
  }

  private List<PersonRow> persons(RegisterRecord record, List<Submission> made) {
    Set<UUID> ids = made.stream().map(Submission::id).collect(Collectors.toSet());
    return register.persons(record.id()).stream()
        .filter(row -> ids.contains(row.submission()))
        .toList();
  }

  /**
   * Enters the reading of a submission, once in ten minutes as it is now and once as of the past:
   * another submission of the same record may be about somebody else.
   */
  void enter(Opening opening, Submission read, LedgerAction action) {
    boolean reveals =
        opening.sight().showsIdentity()
            || !opening.sight().showsContent()
            || action == LedgerAction.OPEN_HISTORY;
    UUID record = opening.record().id();
    UUID reading =
        opening.isNow() ? read.id() : UUID.nameUUIDFromBytes(("then " + read.id()).getBytes(UTF_8));
    if (reveals) {
      readings.enterOnce(
          reading,
          () ->
              NewEntry.of(action, record)
                  .on(read.id())
                  .concerning(
                      opening.persons().stream()
                          .filter(row -> row.submission().equals(read.id()))
                          .map(PersonRow::person)
                          .collect(Collectors.toSet())));
    }
  }
}
