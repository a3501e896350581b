package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.garante.domain.access.Account;
import org.garante.domain.ground.Capital;

/**
 * Who decides what waits, and when: hours or days later, mostly by day and now and then at night.
 */
final class Supervision {
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final int NIGHT_PERCENT = 8;

  private static final List<String> RETURN_REASONS =
      List.of(
          "Falta señalar si la persona presenta lesiones visibles.",
          "El motivo no describe la conducta observada.",
          "La hora de puesta a disposición es anterior a la detención.",
          "Falta el nombre de quienes intervinieron.");

  private final Cast cast;
  private final Random random;

  Supervision(Cast cast, Random random) {
    this.cast = cast;
    this.random = random;
  }

  /** One of those who decide for the author's agency. */
  Account approver(Account author) {
    List<String> names =
        author.agency().equals("GN")
            ? List.of("supervisor", "supervisor", "deputy")
            : List.of("supervisor2", "supervisor2", "supervisor3");
    return cast.get(names.get(random.nextInt(names.size())));
  }

  /** Why one is returned. */
  String returnReason() {
    return RETURN_REASONS.get(random.nextInt(RETURN_REASONS.size()));
  }

  /** When what was submitted then is decided. */
  Instant decidesAfter(Instant submitted) {
    int minutes =
        random.nextInt(100) < 70 ? 90 + random.nextInt(1300) : 1500 + random.nextInt(8000);
    Instant decided = submitted.plus(Duration.ofMinutes(minutes));
    return random.nextInt(100) < NIGHT_PERCENT ? decided : byDay(decided);
  }

  /** The same if it is by day in the capital, else some time after that morning. */
  private Instant byDay(Instant decided) {
    ZonedDateTime local = decided.atZone(Capital.ZONE);
    LocalTime time = local.toLocalTime();
    if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
      return decided;
    }
    ZonedDateTime morning = local.with(MORNING);
    return (time.isBefore(MORNING) ? morning : morning.plusDays(1))
        .plusMinutes(random.nextInt(200))
        .toInstant();
  }
}
