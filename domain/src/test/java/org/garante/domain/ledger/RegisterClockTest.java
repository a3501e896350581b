package org.garante.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.garante.domain.installation.Mode;
import org.junit.jupiter.api.Test;

class RegisterClockTest {
  private static final Instant THEN = Instant.parse("2025-06-20T18:00:00.123456789Z");

  @Test
  void time_is_the_real_one_to_the_microsecond() {
    Instant before = Instant.now().minusMillis(1);
    Instant now = new RegisterClock(Mode.PRODUCTION, Map.of()).instant();
    assertThat(now).isAfter(before).isBeforeOrEqualTo(Instant.now());
    assertThat(now.getNano() % 1000).isZero();
  }

  @Test
  void demonstration_moves_the_time_of_its_own_thread_only() throws InterruptedException {
    RegisterClock clock = new RegisterClock(Mode.DEMO, Map.of());
    clock.pin(THEN);
    assertThat(clock.instant()).isEqualTo("2025-06-20T18:00:00.123456Z");
    AtomicReference<Instant> elsewhere = new AtomicReference<>();
    Thread other = new Thread(() -> elsewhere.set(clock.instant()));
    other.start();
    other.join();
    assertThat(elsewhere.get()).isAfter(THEN);
    clock.unpin();
    assertThat(clock.instant()).isAfter(THEN);
  }

  @Test
  void nobody_moves_it_where_the_register_is_for_real() {
    assertThatThrownBy(() -> new RegisterClock(Mode.PRODUCTION, Map.of()).pin(THEN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void demonstration_and_tests_may_be_at_another_time_and_go_on_from_there() {
    Instant since = Instant.now().minusSeconds(60);
    RegisterClock clock =
        new RegisterClock(Mode.DEMO, shifted("2031-12-31T23:58:00-06:00", since.toString()));
    assertThat(clock.instant())
        .isBetween(Instant.parse("2032-01-01T05:59:00Z"), Instant.parse("2032-01-01T06:59:00Z"));
    assertThat(new RegisterClock(Mode.DEMO, shifted("", "")).instant())
        .isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void time_is_never_another_one_where_the_register_is_for_real() {
    String now = Instant.now().toString();
    assertThatThrownBy(
            () -> new RegisterClock(Mode.PRODUCTION, shifted("2031-12-31T23:58:00-06:00", now)))
        .hasMessageContaining("GARANTE_CLOCK");
  }

  private static Map<String, String> shifted(String clock, String since) {
    return Map.of("GARANTE_CLOCK", clock, "GARANTE_CLOCK_SINCE", since);
  }

  @Test
  void it_tells_instants_and_no_place_s_time() {
    RegisterClock clock = new RegisterClock();
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatThrownBy(() -> clock.withZone(ZoneOffset.UTC))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
