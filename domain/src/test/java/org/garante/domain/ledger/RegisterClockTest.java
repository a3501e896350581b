package org.garante.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.garante.domain.installation.Mode;
import org.junit.jupiter.api.Test;

class RegisterClockTest {
  private static final Instant THEN = Instant.parse("2025-06-20T18:00:00.123456789Z");

  @Test
  void time_is_the_real_one_to_the_microsecond() {
    Instant before = Instant.now().minusMillis(1);
    Instant now = new RegisterClock(Mode.PRODUCTION).instant();
    assertThat(now).isAfter(before).isBeforeOrEqualTo(Instant.now());
    assertThat(now.getNano() % 1000).isZero();
  }

  @Test
  void demonstration_moves_the_time_of_its_own_thread_only() throws InterruptedException {
    RegisterClock clock = new RegisterClock(Mode.DEMO);
    clock.pin(THEN);
    assertThat(clock.instant()).isEqualTo("2025-06-20T18:00:00.123456Z");
    AtomicReference<Instant> elsewhere = new AtomicReference<>();
    Thread other = new Thread(() -> elsewhere.set(clock.instant()));
    other.start();
    other.join();
    assertThat(elsewhere.get()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    clock.unpin();
    assertThat(clock.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void nobody_moves_it_where_the_register_is_for_real() {
    assertThatThrownBy(() -> new RegisterClock(Mode.PRODUCTION).pin(THEN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void it_tells_instants_and_no_place_s_time() {
    RegisterClock clock = new RegisterClock();
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatThrownBy(() -> clock.withZone(ZoneOffset.UTC))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
