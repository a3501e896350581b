package org.garante.domain.review;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.ActPermit;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.ground.Capital;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;

/** Acts that only tests have: a fact that counts at once, and an authorisation. */
public final class SampleActs {
  private SampleActs() {}

  /** What is asked of both. */
  public static class SampleForm extends Form {
    @Asked(section = "act", need = Need.VALUE)
    public Moment at = new Moment();

    @Asked(section = "act", group = FieldGroup.OFFICERS, need = Need.VALUE)
    public String to = "";
  }

  /** Handing over an arrested person, about one of the officers: logged by who holds the person. */
  public static class HandOver extends ActKind<SampleForm> {
    public static final String CODE = "HAND_OVER";

    public HandOver() {
      super(
          CODE,
          SampleForm.class,
          Counts.AT_ONCE,
          new ActPermit(
              """
                      RECORDER    SUPERVISOR  OBSERVER
              ENTER   OWN+HOLDER  HOLDER      NONE
              SECOND  PEER        PEER        NONE
              """),
          List.of(SampleActs::notToNobody));
    }

    @Override
    public boolean isOf(RecordKind<?> kind) {
      return kind instanceof ArrestKind;
    }

    @Override
    public Optional<String> about() {
      return Optional.of("officers");
    }

    @Override
    public SampleForm blank() {
      return new SampleForm();
    }

    @Override
    public void prepare(SampleForm form, Circumstances circumstances) {
      form.at.readIn(Capital.ZONE);
    }

    @Override
    public Optional<Moment> happened(SampleForm form) {
      return Optional.of(form.at);
    }
  }

  /** A permission that two more sign; barred while nothing was handed over. */
  public static class Permission extends ActKind<SampleForm> {
    public static final String CODE = "PERMISSION";

    public Permission() {
      super(
          CODE,
          SampleForm.class,
          Counts.WHEN_SIGNED,
          new ActPermit(
              """
                      RECORDER  SUPERVISOR
              ENTER   OWN       NONE
              SECOND  NONE      OWN
              """),
          List.of(
              (form, now) ->
                  now.acts().stream().anyMatch(act -> act.form().equals(HandOver.CODE))
                      ? List.of()
                      : List.of(Finding.bars("P01", "", "notHandedOver"))));
    }

    @Override
    public boolean isOf(RecordKind<?> kind) {
      return kind instanceof ArrestKind;
    }

    @Override
    public SampleForm blank() {
      return new SampleForm();
    }

    @Override
    public void prepare(SampleForm form, Circumstances circumstances) {
      form.at.readIn(Capital.ZONE);
    }
  }

  private static List<Finding> notToNobody(SampleForm form, Circumstances now) {
    return switch (form.to) {
      case "nobody" -> List.of(Finding.refused("H01", "to", "toNobody"));
      case "somebody" -> List.of(Finding.flagged("H02", "to", "toSomebody"));
      default -> List.of();
    };
  }
}
