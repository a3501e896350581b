package org.garante.persistence.sixth;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.ActPermit;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/** A hand-over of somebody present at a visit: a fact, confirmed by a colleague. */
public class HandOver extends ActKind<HandOverForm> {
  public static final String CODE = "HAND_OVER";

  /** Flagged: a second hand-over to the same agency. */
  static final Rule<HandOverForm> NOT_TWICE =
      (form, now) ->
          now.acts().stream()
                  .filter(act -> act.form().equals(CODE))
                  .anyMatch(
                      act -> act.answer().apply("receiver").equals(Optional.of(form.receiver)))
              ? List.of(Finding.flagged("V04", "receiver", "handedTwice"))
              : List.of();

  public HandOver() {
    super(
        CODE,
        HandOverForm.class,
        Counts.AT_ONCE,
        new ActPermit(
            """
                    RECORDER  SUPERVISOR
            ENTER   OWN       OWN
            SECOND  PEER      PEER
            """),
        List.of(NOT_TWICE));
  }

  @Override
  public boolean isOf(RecordKind<?> kind) {
    return kind instanceof VisitKind;
  }

  @Override
  public Optional<String> about() {
    return Optional.of("present");
  }

  @Override
  public HandOverForm blank() {
    return new HandOverForm();
  }

  @Override
  public void prepare(HandOverForm form, Circumstances circumstances) {
    form.handedAt.readIn(circumstances.catalogue().zone(form.receiver));
  }

  @Override
  public Optional<Moment> happened(HandOverForm form) {
    return Optional.of(form.handedAt);
  }

  @Override
  public Optional<String> table() {
    return Optional.of("hand_over");
  }
}
