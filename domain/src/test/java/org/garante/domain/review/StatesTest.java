package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.annulment.Annulment;
import org.junit.jupiter.api.Test;

class StatesTest {
  private static final States STATES =
      States.of(
          """
          HELD     HAND_OVER   HANDED
          HANDED   PERMISSION  FREE
          HANDED   HAND_OVER   HANDED
          """);

  @Test
  void record_without_acts_stands_where_the_table_begins() {
    assertThat(STATES.fold(List.of())).isEqualTo("HELD");
  }

  @Test
  void acts_lead_from_cell_to_cell_and_one_without_a_move_moves_nothing() {
    assertThat(fold(new SampleActs.HandOver())).isEqualTo("HANDED");
    assertThat(fold(new SampleActs.Permission())).isEqualTo("HELD");
    assertThat(fold(new SampleActs.Permission(), new SampleActs.HandOver())).isEqualTo("HANDED");
    assertThat(fold(new SampleActs.HandOver(), new SampleActs.Permission())).isEqualTo("FREE");
    assertThat(fold(new SampleActs.HandOver(), new Annulment())).isEqualTo("HANDED");
  }

  @Test
  void table_with_two_ways_from_one_cell_is_refused() {
    assertThatThrownBy(() -> States.of("HELD A ONE\nHELD A TWO"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> States.of("HELD A")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String fold(ActKind<?>... kinds) {
    return STATES.fold(Stream.of(kinds).map(StatesTest::act).toList());
  }

  private static Act act(ActKind<?> kind) {
    Account by =
        new Account("ana", new StaffMember("S-1", "Ana"), "GN", Role.RECORDER, Instant.EPOCH);
    ActContent content =
        new ActContent(
            UUID.randomUUID(),
            UUID.randomUUID(),
            kind,
            Optional.empty(),
            Optional.empty(),
            "{}",
            List.of());
    return new Act(kind, content, "", Optional.empty(), by, Instant.EPOCH);
  }
}
