package org.garante.domain.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.garante.domain.ledger.past.AskedPast.Sealing;
import org.junit.jupiter.api.Test;

class PastFinderTest {
  /** 14:30 on the capital's clock. */
  private static final Instant FIRST = Instant.parse("2025-06-05T20:30:00Z");

  private static final Instant SECOND = FIRST.plusSeconds(60);
  private static final Instant NOW = FIRST.plusSeconds(3_600);

  private final MemoryPasts checkpoints =
      new MemoryPasts().checkpoint(7, FIRST).checkpoint(9, SECOND);
  private final PastFinder pasts = new PastFinder(checkpoints);

  @Test
  void moment_is_the_last_position_of_the_newest_checkpoint_at_or_before_it() {
    assertThat(find("5/6/2025 14:30").sealing()).isEqualTo(new Sealing(7, FIRST));
    assertThat(find("5/6/2025 14:30:59").sealing()).isEqualTo(new Sealing(7, FIRST));
    assertThat(find("5/6/2025 14:31").sealing()).isEqualTo(new Sealing(9, SECOND));
  }

  @Test
  void position_is_itself_sealed_by_the_first_checkpoint_that_covers_it() {
    assertThat(find("3").sealing()).isEqualTo(new Sealing(3, FIRST));
    assertThat(find("8").sealing()).isEqualTo(new Sealing(8, SECOND));
  }

  @Test
  void past_covers_what_was_sealed_at_its_position_or_before() {
    assertThat(find("5/6/2025 14:30").covers(new Sealing(7, FIRST))).isTrue();
    assertThat(find("5/6/2025 14:30").covers(new Sealing(8, SECOND))).isFalse();
  }

  @Test
  void before_the_first_checkpoint_nothing_is_answered() {
    assertThatThrownBy(() -> find("5/6/2025 14:29")).isInstanceOf(NotSealedThen.class);
  }

  @Test
  void position_the_ledger_does_not_reach_yet_would_still_change() {
    assertThatThrownBy(() -> find("10")).isInstanceOf(UnknownPosition.class);
  }

  @Test
  void moment_still_to_come_would_still_change() {
    assertThat(find("5/6/2025 15:30").position()).isEqualTo(9);
    assertThatThrownBy(() -> find("5/6/2025 15:31")).isInstanceOf(StillToCome.class);
    assertThatThrownBy(() -> find("5/6/2025")).isInstanceOf(StillToCome.class);
  }

  @Test
  void what_is_neither_position_nor_moment_is_unreadable() {
    assertThatThrownBy(() -> PastFinder.read("ayer")).isInstanceOf(UnreadablePast.class);
    assertThat(PastFinder.read(" 7 ")).isEqualTo(AskedPast.position(7));
  }

  @Test
  void ends_of_days_are_offered_newest_first() {
    assertThat(new PastService(checkpoints).latest())
        .isEqualTo(List.of(new Sealing(9, SECOND), new Sealing(7, FIRST)));
  }

  private SealedPast find(String typed) {
    return pasts.find(PastFinder.read(typed), NOW);
  }
}
