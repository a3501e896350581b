package org.garante.domain.access.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
    assertThat(Night.covers(at)).isEqualTo(night);
  }
}
