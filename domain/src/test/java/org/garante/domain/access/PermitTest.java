package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.ground.FieldGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the table of permissions, on every sort of record. The expected table stands here
 * in full, written after domain.md 4.4 and not after the code, so that a change of the code's table
 * has to be made twice.
 */
class PermitTest {
  /**
   * Sorts of record, as seen by an account of GN: owned by it; in its scope; of another agency; an
   * oversight note; a note in its scope.
   */
  private enum Sort {
    OWN,
    SCOPE,
    OTHER,
    NOTE,
    SHARED_NOTE
  }

  /**
   * For each action and role the sorts of record it covers, by first letters: O own, S in scope, X
   * of another agency, N note, M note in scope; a dash for none.
   */
  private static final String TABLE =
      """
                        RECORDER SUPERVISOR AUDITOR OBSERVER PUBLISHER ADMIN
      DRAFT             O        -          NM      NM       -         -
      SUBMIT            O        -          NM      NM       -         -
      DECIDE            -        O          NM      NM       -         -
      ACT               OSM      OSM        OSXNM   OSXNM    -         -
      READ              OSM      OSM        OSXNM   OSXNM    -         -
      UNMASK            -        -          OSXNM   -        -         -
      REPORT            O        O          OSXNM   OSXNM    -         -
      EXPORT            O        O          OSXNM   OSXNM    -         -
      EXPORT_LEDGER     -        -          OSXNM   OSXNM    -         -
      SAMPLE            -        -          OSXNM   OSXNM    -         -
      READ_HISTORY      -        -          OSXNM   OSXNM    -         -
      READ_ACCESSES     -        -          OSXNM   OSXNM    -         -
      READ_GRANTS       -        -          OSXNM   OSXNM    -         OSXNM
      CONFIRM_GRANT     -        -          OSXNM   -        -         OSXNM
      READ_ALERTS       -        -          OSXNM   OSXNM    -         OSXNM
      CLOSE_ALERT       -        -          OSXNM   OSXNM    -         -
      RELEASE_ACCOUNT   -        -          OSXNM   -        -         OSXNM
      READ_CATALOGUES   -        -          OSXNM   -        -         OSXNM
      READ_LEDGER       -        -          OSXNM   OSXNM    -         -
      MANAGE_ACCOUNTS   -        -          -       -        -         OSXNM
      MANAGE_CATALOGUES -        -          -       -        -         OSXNM
      OWN_ACCOUNT       OSXNM    OSXNM      OSXNM   OSXNM    OSXNM     OSXNM
      """;

  private final Permit permit = new Permit();

  /** One cell of the table. */
  private record Cell(Action action, Role role, String covered) {
    @Override
    public String toString() {
      return action + " " + role;
    }
  }

  static Stream<Cell> cells() {
    List<String> lines = TABLE.lines().toList();
    List<Role> roles = words(lines.get(0)).map(Role::valueOf).toList();
    return lines.stream()
        .skip(1)
        .map(line -> words(line).toList())
        .flatMap(
            words ->
                roles.stream()
                    .map(
                        role ->
                            new Cell(
                                Action.valueOf(words.get(0)),
                                role,
                                words.get(1 + roles.indexOf(role)))));
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.strip().split(" +"));
  }

  @Test
  void table_has_a_row_for_every_action_and_a_column_for_every_role() {
    assertThat(cells().map(Cell::action)).containsOnly(Action.values());
    assertThat(cells().map(Cell::role)).containsOnly(Role.values());
    assertThat(cells()).hasSize(Action.values().length * Role.values().length);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void cell_covers_these_sorts_of_record_and_no_other(Cell cell) {
    Account account = account(cell.role(), "GN");
    for (Sort sort : Sort.values()) {
      boolean expected = cell.covered().indexOf("OSXNM".charAt(sort.ordinal())) >= 0;
      assertThat(permit.allows(cell.action(), account, subject(sort)))
          .as("%s %s", cell, sort)
          .isEqualTo(expected);
      if (expected) {
        assertThatCode(() -> permit.check(cell.action(), account, subject(sort)))
            .doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> permit.check(cell.action(), account, subject(sort)))
            .isInstanceOfSatisfying(
                NotPermitted.class,
                refusal -> assertThat(refusal.arguments()).containsExactly(cell.action()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void without_a_record_it_is_asked_whether_the_role_has_the_action_at_all(Cell cell) {
    Account account = account(cell.role(), "GN");
    boolean expected = !cell.covered().equals("-");
    assertThat(permit.allows(cell.action(), account)).isEqualTo(expected);
    if (expected) {
      permit.check(cell.action(), account);
    } else {
      assertThatThrownBy(() -> permit.check(cell.action(), account))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void account_that_is_not_active_may_do_nothing(Cell cell) {
    Account invited =
        new Account("x", new StaffMember("S-1", "X"), "GN", cell.role(), Instant.EPOCH);
    Account disabled = account(cell.role(), "GN");
    disabled.disable();
    for (Account account : List.of(invited, disabled)) {
      assertThat(permit.allows(cell.action(), account)).isFalse();
      for (Sort sort : Sort.values()) {
        assertThat(permit.allows(cell.action(), account, subject(sort))).isFalse();
      }
    }
  }

  @Test
  void refusal_of_an_action_is_evidence() {
    assertThat(new NotPermitted(Action.READ).isEvidence()).isTrue();
    assertThat(new NotSignedIn().isEvidence()).isFalse();
  }

  @Test
  void agencies_see_all_of_what_is_in_their_reach() {
    for (Role role : List.of(Role.RECORDER, Role.SUPERVISOR)) {
      assertThat(permit.sight(account(role, "GN"), subject(Sort.OWN))).isEqualTo(Sight.EVERYTHING);
      assertThat(permit.sight(account(role, "GN"), subject(Sort.SCOPE)))
          .isEqualTo(Sight.EVERYTHING);
      assertThat(permit.sight(account(role, "GN"), subject(Sort.OTHER)))
          .isEqualTo(Sight.FOLIO_ONLY);
      assertThat(permit.sight(account(role, "GN"), subject(Sort.NOTE))).isEqualTo(Sight.FOLIO_ONLY);
    }
  }

  @Test
  void auditor_sees_facts_and_officers_and_can_unmask_the_rest() {
    Sight sight = permit.sight(account(Role.AUDITOR, "SABG"), subject(Sort.OTHER));
    assertThat(sight.groups()).containsExactlyInAnyOrder(FieldGroup.FACTS, FieldGroup.OFFICERS);
    assertThat(sight.canUnmask()).isTrue();
    assertThat(sight.showsContent()).isTrue();
    assertThat(sight.showsIdentity()).isFalse();
  }

  @Test
  void auditor_reads_correspondence_openly() {
    Account auditor = account(Role.AUDITOR, "SABG");
    assertThat(permit.sight(auditor, subject(Sort.NOTE))).isEqualTo(Sight.EVERYTHING);
    Subject reply = subject("GN", false, true, false, Set.of(), Set.of());
    assertThat(permit.sight(auditor, reply)).isEqualTo(Sight.EVERYTHING);
  }

  @Test
  void observer_sees_everything() {
    for (Sort sort : Sort.values()) {
      assertThat(permit.sight(account(Role.OBSERVER, "MNPT"), subject(sort)))
          .isEqualTo(Sight.EVERYTHING);
    }
  }

  @Test
  void publisher_and_administrator_see_no_case_data() {
    for (Role role : List.of(Role.PUBLISHER, Role.ADMIN)) {
      for (Sort sort : Sort.values()) {
        assertThat(permit.sight(account(role, "GN"), subject(sort))).isEqualTo(Sight.FOLIO_ONLY);
      }
    }
  }

  @Test
  void restricted_record_is_for_its_authors_its_owners_supervisors_and_observers() {
    Account author = account(Role.RECORDER, "GN");
    Subject restricted = restricted(Set.of("FGR"), Set.of(author.staff().id()));
    assertThat(permit.sight(author, restricted)).isEqualTo(Sight.EVERYTHING);
    assertThat(permit.sight(account(Role.SUPERVISOR, "GN"), restricted))
        .isEqualTo(Sight.EVERYTHING);
    assertThat(permit.sight(account(Role.OBSERVER, "MNPT"), restricted))
        .isEqualTo(Sight.EVERYTHING);
  }

  @Test
  void restricted_record_is_folio_and_agency_for_everybody_else() {
    Subject restricted = restricted(Set.of("FGR"), Set.of(UUID.randomUUID()));
    for (Account other :
        List.of(
            account(Role.RECORDER, "GN"),
            account(Role.RECORDER, "FGR"),
            account(Role.SUPERVISOR, "FGR"),
            account(Role.ADMIN, "GN"))) {
      assertThat(permit.sight(other, restricted)).isEqualTo(Sight.FOLIO_ONLY);
    }
  }

  @Test
  void auditor_sees_a_restricted_record_by_unmasking_only() {
    Sight sight = permit.sight(account(Role.AUDITOR, "SABG"), restricted(Set.of(), Set.of()));
    assertThat(sight.groups()).isEmpty();
    assertThat(sight.canUnmask()).isTrue();
  }

  @Test
  void person_who_wrote_a_restricted_record_sees_it_by_any_account_in_reach() {
    Account author = account(Role.RECORDER, "GN");
    Subject restricted = restricted(Set.of("FGR"), Set.of(author.staff().id()));
    Account elsewhere = account(author.staff(), Role.RECORDER, "FGR");
    Account outOfReach = account(author.staff(), Role.RECORDER, "SSPC");
    assertThat(permit.sight(elsewhere, restricted)).isEqualTo(Sight.EVERYTHING);
    assertThat(permit.sight(outOfReach, restricted)).isEqualTo(Sight.FOLIO_ONLY);
  }

  @Test
  void sight_shows_content_if_it_shows_any_group() {
    assertThat(Sight.FOLIO_ONLY.showsContent()).isFalse();
    assertThat(Sight.EVERYTHING.showsIdentity()).isTrue();
    assertThat(Arrays.stream(FieldGroup.values()).allMatch(Sight.EVERYTHING::shows)).isTrue();
    assertThat(new Sight(Set.of(FieldGroup.FACTS), true).shows(FieldGroup.HEALTH)).isFalse();
  }

  @Test
  void roles_of_oversight_and_supervision_are_granted_by_two() {
    assertThat(Role.values())
        .filteredOn(Role::needsConfirmation)
        .containsExactly(Role.SUPERVISOR, Role.AUDITOR, Role.OBSERVER);
    assertThat(Role.values())
        .filteredOn(Role::isOversight)
        .containsExactly(Role.AUDITOR, Role.OBSERVER);
  }

  private static Subject subject(Sort sort) {
    return switch (sort) {
      case OWN -> subject("GN", false, false, false, Set.of(), Set.of());
      case SCOPE -> subject("FGR", false, false, false, Set.of("GN"), Set.of());
      case OTHER -> subject("FGR", false, false, false, Set.of("SEMAR"), Set.of());
      case NOTE -> subject("MNPT", true, true, false, Set.of(), Set.of());
      case SHARED_NOTE -> subject("MNPT", true, true, false, Set.of("GN"), Set.of());
    };
  }

  private static Subject restricted(Set<String> scope, Set<UUID> authors) {
    return subject("GN", false, false, true, scope, authors);
  }

  private static Subject subject(
      String owner,
      boolean oversight,
      boolean correspondence,
      boolean restricted,
      Set<String> scope,
      Set<UUID> authors) {
    return new Subject(
        UUID.randomUUID(), owner, oversight, correspondence, restricted, scope, authors);
  }

  private static Account account(Role role, String agency) {
    return account(new StaffMember("S-" + role + agency, "Persona"), role, agency);
  }

  private static Account account(StaffMember staff, Role role, String agency) {
    Account account = new Account("user", staff, agency, role, Instant.EPOCH);
    account.activate();
    return account;
  }
}
