package org.garante.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Held;
import org.garante.domain.review.rule.Finding;

/**
 * A draft as a page shows it.
 *
 * @param folio of the record it goes on with
 * @param returnReason why what it goes on from was returned
 * @param outline what the register takes from the answers, as far as they are written
 * @param answers as they would be submitted
 * @param given all that was answered, also to what is not asked as the others were answered
 * @param held what stands at each question, as a change names what it was made upon
 * @param savedBy name of the person who saved it last
 * @param neverSubmitted whether it may be discarded
 */
public record DraftView(
    UUID id,
    String kind,
    String agency,
    Optional<String> folio,
    Optional<String> amendmentReason,
    Optional<String> returnReason,
    Outline outline,
    Answers answers,
    Answers given,
    Held held,
    List<Finding> findings,
    String savedBy,
    Instant savedAt,
    boolean neverSubmitted) {

  /** What was answered and is not asked by now: it stays in the draft and is not submitted. */
  public List<String> leftOut() {
    return given.all().stream()
        .filter(answer -> answer.isGiven() && !answers.ask(answer.field(), answer.path()))
        .map(Answers.Answer::path)
        .toList();
  }
}
