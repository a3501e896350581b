package org.garante.domain.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side of a comparison: a figure, or several taken together. */
public record Side(List<ReportedFigure> figures) {
  public Side {
    figures = List.copyOf(figures);
  }

  static Side of(ReportedFigure figure) {
    return new Side(List.of(figure));
  }

  /** F08 + F09 + F10. */
  public String ids() {
    return figures.stream().map(ReportedFigure::id).collect(Collectors.joining(" + "));
  }

  /** The only figure, if it is one. */
  public Optional<ReportedFigure> only() {
    return figures.size() == 1 ? Optional.of(figures.get(0)) : Optional.empty();
  }

  public Optional<FigureLabel> label() {
    return only().flatMap(ReportedFigure::label);
  }

  /** How much, in the unit it is compared by. */
  public Amount amount() {
    return figures.stream()
        .map(figure -> figure.amount().normalised())
        .reduce(Amount::plus)
        .orElseThrow();
  }

  boolean hasUnitOf(Side other) {
    return Stream.concat(figures.stream(), other.figures.stream())
            .map(figure -> figure.amount().normalised().unit())
            .distinct()
            .count()
        == 1;
  }

  boolean contradictsLabelOf(Side other) {
    return label().flatMap(mine -> other.label().map(mine::contradicts)).orElse(false);
  }

  boolean differsIn(Aspect aspect, Side other) {
    return only()
        .flatMap(mine -> other.only().map(another -> aspect.differs(mine, another)))
        .orElse(false);
  }

  /** Whether its source says of when it is. */
  boolean hasPeriod() {
    return figures.stream()
        .allMatch(figure -> figure.from().isPresent() || figure.to().isPresent());
  }

  /** Whether both can be true as they are given, bounds and all. */
  boolean agreesWith(Side other) {
    boolean bothOpen =
        least().isEmpty() && other.least().isEmpty() || most().isEmpty() && other.most().isEmpty();
    // what is open to the same side on both settles nothing: "over 140 t" is not "more than 19.6 t"
    return bothOpen ? isAsMuchAs(other) : !exceeds(other) && !other.exceeds(this);
  }

  boolean isAsMuchAs(Side other) {
    return amount().value().compareTo(other.amount().value()) == 0;
  }

  /** Whether it is more, however what is left open in either is taken. */
  boolean exceeds(Side other) {
    return least()
        .flatMap(least -> other.most().map(most -> least.compareTo(most) > 0))
        .orElse(false);
  }

  /** Whether a number that was counted can be the one it gives. */
  public boolean admits(long counted) {
    BigDecimal number = BigDecimal.valueOf(counted);
    return least().map(least -> least.compareTo(number) <= 0).orElse(true)
        && most().map(most -> most.compareTo(number) >= 0).orElse(true);
  }

  /** Empty where a source leaves it open below. */
  private Optional<BigDecimal> least() {
    return sum(figure -> figure.lower().or(() -> exact(figure, figure.upper())));
  }

  /** Empty where a source leaves it open above. */
  private Optional<BigDecimal> most() {
    return sum(figure -> figure.upper().or(() -> exact(figure, figure.lower())));
  }

  private static Optional<BigDecimal> exact(ReportedFigure figure, Optional<BigDecimal> bound) {
    return bound.isPresent() ? Optional.empty() : Optional.of(figure.value());
  }

  private Optional<BigDecimal> sum(Function<ReportedFigure, Optional<BigDecimal>> read) {
    return figures.stream()
        .map(
            figure ->
                read.apply(figure)
                    .map(value -> new Amount(value, figure.unit()).normalised().value()))
        .reduce((one, more) -> one.flatMap(value -> more.map(value::add)))
        .orElseThrow();
  }
}
