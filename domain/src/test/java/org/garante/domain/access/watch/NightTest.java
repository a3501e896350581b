package org.garante.domain.access.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.garante.domain.ground.Capital;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {
  /** Six hours behind Greenwich, all the year round. */
  @ParameterizedTest
  @CsvSource({
    "2025-07-02T03:59:59Z, false", "2025-07-02T04:00:00Z, true",
    "2025-07-02T06:00:00Z, true", "2025-07-02T12:59:59Z, true",
    "2025-07-02T13:00:00Z, false", "2025-12-02T03:59:59Z, false",
    "2025-12-02T04:00:00Z, true", "2025-12-02T13:00:00Z, false"
  })
  void night_is_from_22_until_before_7(Instant at, boolean night) {
    assertThat(Night.covers(at, Capital.ZONE)).isEqualTo(night);
  }

  /** Two hours later than in the capital in winter, one in summer. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-02T05:59:59Z, false", "2025-12-02T06:00:00Z, true",
    "2025-12-02T14:59:59Z, true", "2025-12-02T15:00:00Z, false",
    "2025-07-02T04:59:59Z, false", "2025-07-02T05:00:00Z, true",
    "2025-07-02T13:59:59Z, true", "2025-07-02T14:00:00Z, false"
  })
  void night_in_tijuana_is_that_of_tijuana(Instant at, boolean night) {
    assertThat(Night.covers(at, ZoneId.of("America/Tijuana"))).isEqualTo(night);
  }
}
