package org.garante.domain.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.garante.domain.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * A day in the past to ask for: a position of the ledger, or a moment, which means the last
 * checkpoint at or before it. What is answered for it never changes again.
 */
public final class KnownOn {
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d/M/uuuu[ H:mm[:ss]]").withResolverStyle(ResolverStyle.STRICT);

  private final String text;
  private final @Nullable Long position;
  private final @Nullable Instant moment;

  private KnownOn(String text, @Nullable Long position, @Nullable Instant moment) {
    this.text = text;
    this.position = position;
    this.moment = moment;
  }

  public static KnownOn position(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("positions count from 0: " + position);
    }
    return new KnownOn(Long.toString(position), position, null);
  }

  /**
   * Reads a position, or day and time on the capital's clock as people type them ({@code 5/6/2025
   * 14:30}, with seconds or without) or as addresses hold them ({@code 2025-06-05T14:30}). A day
   * alone means its end.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static KnownOn of(String typed) {
    String text = typed.strip();
    if (text.matches("[0-9]{1,15}")) {
      return position(Long.parseLong(text));
    }
    try {
      LocalDateTime local =
          text.contains("/")
              ? TYPED.parseBest(text, LocalDateTime::from, LocalDate::from)
                      instanceof LocalDateTime time
                  ? time
                  : endOf(LocalDate.from(TYPED.parse(text)))
              : text.contains("T") ? LocalDateTime.parse(text) : endOf(LocalDate.parse(text));
      return new KnownOn(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local),
          null,
          local.atZone(Catalogue.CAPITAL).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("neither a position nor a moment: " + text, e);
    }
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59));
  }

  /** As addresses hold it. */
  public String text() {
    return text;
  }

  /** As people type it. */
  public String typed() {
    return moment().map(KnownOn::typed).orElse(text);
  }

  /** How people type a moment: {@code 05/06/2025 14:30:00}, on the capital's clock. */
  public static String typed(Instant moment) {
    return DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss")
        .format(moment.atZone(Catalogue.CAPITAL));
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
    return other instanceof KnownOn known && text.equals(known.text);
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
