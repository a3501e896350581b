package org.garante.domain.ledger.past;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.form.Days;
import org.jspecify.annotations.Nullable;

/**
 * A day in the past to ask for: a position of the ledger, or a moment, which means the last
 * checkpoint at or before it. What is answered for it never changes again.
 */
public final class AskedPast {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final String text;
  private final @Nullable Long position;
  private final @Nullable Instant moment;

  private AskedPast(String text, @Nullable Long position, @Nullable Instant moment) {
    this.text = text;
    this.position = position;
    this.moment = moment;
  }

  public static AskedPast position(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("positions count from 0: " + position);
    }
    return new AskedPast(Long.toString(position), position, null);
  }

  /**
   * Reads a position, or day and time on the capital's clock as people type them ({@code 5/6/2025
   * 14:30}, with seconds or without) or as addresses hold them ({@code 2025-06-05T14:30}). A day
   * alone means its end.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static AskedPast of(String typed) {
    String text = typed.strip();
    if (text.matches("[0-9]{1,15}")) {
      return position(Long.parseLong(text));
    }
    LocalDateTime local =
        read(text)
            .orElseThrow(
                () -> new IllegalArgumentException("neither a position nor a moment: " + text));
    return new AskedPast(
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local),
        null,
        local.atZone(Capital.ZONE).toInstant());
  }

  private static Optional<LocalDateTime> read(String text) {
    boolean typed = text.contains("/");
    String[] parts = text.split(typed ? " " : "T", 2);
    Optional<LocalTime> time =
        parts.length == 1 ? Optional.of(END_OF_DAY) : Days.timeToTheSecond(parts[1]);
    return (typed ? Days.day(parts[0]) : Days.isoDay(parts[0]))
        .flatMap(day -> time.map(day::atTime));
  }

  /** As addresses hold it. */
  public String text() {
    return text;
  }

  /** As people type it. */
  public String typed() {
    return moment().map(AskedPast::typed).orElse(text);
  }

  /** How people type a moment: {@code 05/06/2025 14:30:00}, on the capital's clock. */
  public static String typed(Instant moment) {
    return DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").format(moment.atZone(Capital.ZONE));
  }

  public Optional<Long> position() {
    return Optional.ofNullable(position);
  }

  public Optional<Instant> moment() {
    return Optional.ofNullable(moment);
  }

  /**
   * Where and when something was sealed.
   *
   * @param position in the ledger
   * @param at time of the first checkpoint that covers it
   */
  public record Sealing(long position, Instant at) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AskedPast known && text.equals(known.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
