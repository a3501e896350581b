package org.garante.persistence.sixth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.States;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/** Visits, VIS, with a rule of each strength. */
public class VisitKind extends RecordKind<VisitForm> {
  /** Refused: nobody visits tomorrow. */
  static final Rule<VisitForm> NOT_IN_THE_FUTURE =
      (form, now) ->
          form.visitedAt
              .instant()
              .filter(at -> !now.hasCome(at))
              .map(at -> List.of(Finding.refused("V01", "visitedAt", "visitInFuture")))
              .orElse(List.of());

  /** Bars the decision: how many were held is answered before a visit is approved. */
  static final Rule<VisitForm> HELD_IS_KNOWN =
      (form, now) ->
          form.held.isBlank() ? List.of(Finding.bars("V02", "held", "heldUnknown")) : List.of();

  /** Flagged: a visit with nobody named present. */
  static final Rule<VisitForm> SOMEBODY_PRESENT =
      (form, now) ->
          form.present.isEmpty()
              ? List.of(Finding.flagged("V03", "present", "nobodyPresent"))
              : List.of();

  public VisitKind() {
    super(
        "VIS",
        "visit",
        VisitForm.class,
        List.of(NOT_IN_THE_FUTURE, HELD_IS_KNOWN, SOMEBODY_PRESENT));
  }

  @Override
  public Optional<States> states() {
    return Optional.of(
        States.of(
            """
            OPEN    HAND_OVER    HANDED
            HANDED  CHAIN_ENTRY  STORED
            """));
  }

  @Override
  public VisitForm blank() {
    return new VisitForm();
  }

  @Override
  public void prepare(VisitForm form, Circumstances circumstances) {
    form.place.settle(form, "place");
    form.visitedAt.setZone(form.place.zone(circumstances.catalogue()).getId());
  }

  @Override
  public Outline outline(VisitForm form, Circumstances circumstances) {
    return new Outline(
        form.place.state,
        "",
        Optional.of(form.visitedAt),
        Urgency.ROUTINE,
        Handling.NORMAL,
        links(form),
        Set.of(),
        Set.of(),
        "",
        "");
  }
}
