package org.garante.domain.review.reading;

import java.util.Optional;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.review.form.Answers;

/**
 * One act as an account may see it.
 *
 * @param answers only those of the groups in sight; all of them for who entered it or may sign it
 * @param counts whether it counts now: valid, and not corrected
 * @param signable the signature that the account may give it now
 * @param strikable whether the account may end it without effect now
 */
public record ShownAct(
    ActRow row, Answers answers, boolean counts, Optional<Signature> signable, boolean strikable) {}
