package org.garante.domain.review.reading;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Sight;
import org.garante.domain.access.Subject;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.reading.RegisterQuery.PersonRow;

/**
 * A record that an account opens, now or as it was known then.
 *
 * @param sight what the account sees of it now
 * @param submissions those made by then, in their order
 * @param persons whom they are about
 */
record Opening(
    RegisterRecord record,
    Subject subject,
    Sight sight,
    Optional<SealedPast> past,
    Course course,
    List<Submission> submissions,
    List<PersonRow> persons) {

  boolean isNow() {
    return past.isEmpty();
  }

  /** The submission that is shown: in force, else the latest. */
  Submission shown() {
    return submissions.get(course.shown() - 1);
  }

  Submission latest() {
    return submissions.get(course.latest() - 1);
  }

  List<String> pseudonyms() {
    return persons.stream().map(PersonRow::pseudonym).distinct().sorted().toList();
  }
}
