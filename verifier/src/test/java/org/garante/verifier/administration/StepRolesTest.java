package org.garante.verifier.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.verifier.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

/** Who may enter, sign, confirm and strike an annulment. */
class StepRolesTest {
  private static final Optional<List<String>> BY_RECORDER = Optional.of(List.of("RECORDER-GN"));
  private static final Optional<List<String>> BY_AUDITOR = Optional.of(List.of("AUDITOR-SABG"));
  private final StepRoles agencys =
      new StepRoles(false, "GN", Set.of("RECORDER-GN"), (account, agency, at) -> true);
  private final StepRoles oversights =
      new StepRoles(true, "SABG", Set.of("AUDITOR-SABG"), (account, agency, at) -> true);

  @Test
  void annulment_is_entered_by_a_recorder_of_the_owner_or_by_oversight_that_wrote_the_record() {
    assertThat(who(agencys, "ACT_ENTER", null, BY_RECORDER)).isEqualTo("RECORDER-GN");
    assertThat(who(oversights, "ACT_ENTER", null, BY_AUDITOR)).isEqualTo("AUDITOR-SABG");
  }

  @Test
  void annulment_is_signed_by_the_owners_supervisor_or_by_oversight_that_has_the_record() {
    assertThat(who(agencys, "ACT_SIGN", "ENTERED", BY_RECORDER)).isEqualTo("SUPERVISOR-GN");
    assertThat(who(oversights, "ACT_SIGN", "ENTERED", BY_AUDITOR))
        .isEqualTo("AUDITOR-SABG OBSERVER-SABG");
  }

  @Test
  void annulment_is_confirmed_by_an_auditor_or_by_an_observer_where_oversight_has_the_record() {
    assertThat(who(agencys, "ACT_CONFIRM", "SIGNED", BY_RECORDER)).isEqualTo("AUDITOR-SABG");
    assertThat(who(oversights, "ACT_CONFIRM", "SIGNED", BY_AUDITOR))
        .isEqualTo("AUDITOR-SABG OBSERVER-SABG");
  }

  @Test
  void annulment_is_struck_by_its_author_or_by_who_could_sign_it_next() {
    assertThat(who(agencys, "ACT_STRIKE", "ENTERED", BY_RECORDER))
        .isEqualTo("RECORDER-GN SUPERVISOR-GN");
    assertThat(who(agencys, "ACT_STRIKE", "SIGNED", BY_RECORDER))
        .isEqualTo("RECORDER-GN AUDITOR-SABG");
  }

  @Test
  void of_other_acts_nobody_is_kept_out() {
    assertThat(who(agencys, "ACT_CONFIRM", "SIGNED", Optional.empty()).split(" ")).hasSize(5);
  }

  private static String who(
      StepRoles roles, String action, String from, Optional<List<String>> authors) {
    return Stream.of(
            "RECORDER-GN", "SUPERVISOR-GN", "SUPERVISOR-FGR", "AUDITOR-SABG", "OBSERVER-SABG")
        .filter(each -> roles.allow(entry(action, each), Optional.ofNullable(from), authors))
        .collect(Collectors.joining(" "));
  }

  private static LedgerEntry entry(String action, String who) {
    String[] parts = who.split("-");
    return new LedgerEntry(
        "garante/2",
        "",
        0,
        Optional.of(who),
        Optional.of(who),
        Optional.of(parts[0]),
        Optional.of(parts[1]),
        action,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        new byte[0]);
  }
}
