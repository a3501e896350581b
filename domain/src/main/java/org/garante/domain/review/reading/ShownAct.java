package org.garante.domain.review.reading;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.rule.Finding;

/**
 * One act as an account may see it.
 *
 * @param answers only those of the groups in sight; all of them for who entered it or may sign it
 * @param findings what the rules found when it was entered; nothing where no answer is shown
 * @param counts whether it counts now: valid, and not corrected
 * @param signable the signature that the account may give it now
 * @param strikable whether the account may end it without effect now
 */
public record ShownAct(
    ActRow row,
    Answers answers,
    List<Finding> findings,
    boolean counts,
    Optional<Signature> signable,
    boolean strikable) {
  public ShownAct {
    findings = List.copyOf(findings);
  }
}
