package org.garante.web.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garante.domain.figure.Amount;
import org.garante.domain.figure.Discrepancy;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.Side;
import org.garante.domain.report.Label;

/** What was found about figures, each in a sentence. */
final class DiscrepancyWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReportWords words;

  DiscrepancyWords(ReportWords words) {
    this.words = words;
  }

  String said(Discrepancy found) {
    if (found instanceof Discrepancy.BetweenFigures between) {
      return between(between);
    }
    if (found instanceof Discrepancy.OfValue value) {
      return words.text(
          "Discrepancy.recordedValue",
          words.reported(value.figure()),
          words.number(value.approved()),
          words.number(value.notApproved()));
    }
    if (found instanceof Discrepancy.OfLabel label) {
      return words.text(
          "Discrepancy.recordedLabel",
          label.label().in(words.locale()),
          words.text("TransferType." + label.label().recordedAs().orElseThrow()),
          words.number(label.recordedAs()),
          words.number(label.recorded()));
    }
    if (found instanceof Discrepancy.OfPlace place) {
      return words.text(
          "Discrepancy.place",
          place.places().stream().map(this::place).collect(Collectors.joining("; ")));
    }
    Discrepancy.OfActor actor = (Discrepancy.OfActor) found;
    return words.text(
        "Discrepancy.actor",
        words.agency(actor.agency()),
        actor.name(),
        words.text("OperationRole." + actor.role()));
  }

  private String place(Discrepancy.OfPlace.Named named) {
    return words.text(
        "Discrepancy.placeNamed",
        named.place(),
        words.label(new Label(Label.Kind.STATE, named.state(), named.state())),
        words.number(named.recorded()));
  }

  private String between(Discrepancy.BetweenFigures found) {
    FigurePair pair = found.pair();
    Amount first = pair.first().amount();
    Amount second = pair.second().amount();
    Optional<Side> through = pair.through();
    Amount of = through.map(Side::amount).orElse(second);
    BigDecimal less = second.value().subtract(first.value());
    return words.text(
        "Discrepancy." + found.kind() + (through.isPresent() ? ".through" : ""),
        pair.first().ids(),
        given(pair.first()),
        pair.second().ids(),
        given(pair.second()),
        words.amount(new Amount(less, second.unit())),
        through.isPresent() ? share(first.value(), of.value()) : share(less, of.value()),
        pair.first().label().map(this::called).orElse(""),
        pair.second().label().map(this::called).orElse(""),
        through.map(Side::ids).orElse(""),
        words.amount(of));
  }

  /** As its source gives it; of several, what they come to. */
  private String given(Side side) {
    return side.only().map(words::reported).orElseGet(() -> words.amount(side.amount()));
  }

  private String called(FigureLabel label) {
    return label.in(words.locale());
  }

  /** In percent, with two digits that say something: 77.9, 0.24. */
  private String share(BigDecimal part, BigDecimal of) {
    if (of.signum() == 0) {
      return "";
    }
    BigDecimal percent = part.multiply(HUNDRED).divide(of, MathContext.DECIMAL64);
    int digits = percent.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    return words.percent(percent.setScale(digits, java.math.RoundingMode.HALF_UP));
  }
}
