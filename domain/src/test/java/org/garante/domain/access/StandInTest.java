package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandInTest {
  private static final Instant NOW = Instant.parse("2025-06-20T18:00:00Z");

  private final Permit permit = new Permit();

  @Test
  void stand_in_decides_for_the_agency_and_its_own() {
    Account supervisor = account(Role.SUPERVISOR, "GN");
    assertThat(permit.allows(Action.DECIDE, supervisor, of("GN", false))).isTrue();
    assertThat(permit.allows(Action.DECIDE, supervisor, of("FGR", false))).isTrue();
    assertThat(permit.allows(Action.DECIDE, supervisor, of("SEMAR", false))).isFalse();
    assertThat(permit.allows(Action.DECIDE, account(Role.SUPERVISOR), of("GN", false))).isFalse();
  }

  @Test
  void stand_in_decides_no_note_of_oversight() {
    assertThat(permit.allows(Action.DECIDE, account(Role.SUPERVISOR, "GN"), of("GN", true)))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DECIDE", "OWN_ACCOUNT"})
  void stand_in_gains_nothing_but_deciding(Action action) {
    assertThat(permit.allows(action, account(Role.SUPERVISOR, "GN"), of("GN", false))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SUPERVISOR"})
  void nobody_but_a_supervisor_decides_by_standing_in(Role role) {
    assertThat(permit.allows(Action.DECIDE, account(role, "GN"), of("GN", false))).isFalse();
  }

  @Test
  void disabled_stand_in_decides_nothing() {
    Account supervisor = account(Role.SUPERVISOR, "GN");
    supervisor.disable();
    assertThat(permit.allows(Action.DECIDE, supervisor, of("GN", false))).isFalse();
  }

  private static Account account(Role role, String... standsInFor) {
    Account account =
        new Account("a", new StaffMember("S-1", "A"), "FGR", role, NOW) {
          @Override
          public Set<String> standsInFor() {
            return Set.of(standsInFor);
          }
        };
    account.activate();
    return account;
  }

  private static Subject of(String owner, boolean oversight) {
    return new Subject(UUID.randomUUID(), owner, oversight, false, false, Set.of(), Set.of());
  }
}
