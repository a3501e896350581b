package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  @Test
  void clocks_at_sea_are_whole_hours_from_utc_with_the_sign_that_their_names_reverse() {
    assertThat(Zones.AT_SEA).hasSize(27).startsWith("Etc/GMT+12").endsWith("Etc/GMT-14");
    assertThat(ZoneId.of("Etc/GMT+7").getRules().getOffset(Instant.EPOCH).getId())
        .isEqualTo("-07:00");
    assertThat(Zones.AT_SEA).contains("Etc/GMT").allMatch(id -> ZoneId.of(id) != null);
  }

  @Test
  void clocks_of_the_country_are_not_among_those_abroad() {
    assertThat(Zones.ABROAD).contains("America/New_York", "Europe/Madrid");
    assertThat(Zones.ABROAD).doesNotContainAnyElementsOf(Zones.HOME);
    assertThat(Zones.HOME).allMatch(id -> ZoneId.of(id) != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "UTC", "GMT+6", "-06:00", "EST5EDT", "SystemV/EST5", "America/Nowhere"})
  void nothing_else_is_a_clock(String id) {
    assertThat(Zones.isKnown(id)).isFalse();
  }
}
