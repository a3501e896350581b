package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Subject;
import org.garante.domain.review.form.Form;

/** Who has a part in a record, so that they may add acts to it: from its content and its acts. */
@ApplicationScoped
public class ActParties {
  private final Kinds kinds;
  private final Subjects subjects;
  private final SubmissionRepository submissions;
  private final ActRepository acts;

  @Inject
  public ActParties(
      Kinds kinds, Subjects subjects, SubmissionRepository submissions, ActRepository acts) {
    this.kinds = kinds;
    this.subjects = subjects;
    this.submissions = submissions;
    this.acts = acts;
  }

  RecordKind<Form> kind(RegisterRecord record) {
    return kinds.get(record.kind());
  }

  /** What permission depends on, with the parts that others have in the record. */
  Subject subject(RegisterRecord record) {
    return subject(
        subjects.of(record), record, latestSubmission(record), acts.counting(record.id()));
  }

  /**
   * The same of what was read before.
   *
   * @param counting the record's acts that count
   */
  public Subject subject(
      Subject subject, RegisterRecord record, Submission latest, List<Act> counting) {
    RecordKind<Form> kind = kind(record);
    return subject.with(kind.parties(kind.json().fromContent(latest.content()), counting));
  }

  /** Whom the record's latest content concerns. */
  Set<UUID> persons(RegisterRecord record) {
    return submissions.persons(latestSubmission(record).id());
  }

  private Submission latestSubmission(RegisterRecord record) {
    return submissions.latestOf(Set.of(record.id())).get(0);
  }
}
