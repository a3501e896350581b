package org.garante.domain.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.Kinds;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final Set<FieldGroup> ALL = EnumSet.allOf(FieldGroup.class);
  private static final Set<FieldGroup> MASKED = EnumSet.of(FieldGroup.FACTS, FieldGroup.OFFICERS);

  private final Kinds kinds =
      new Kinds(List.of(new ArrestKind(), new OversightNoteKind(), new OversightReplyKind()));
  private final Account auditor = account(Role.AUDITOR);
  private final Account observer = account(Role.OBSERVER);

  @Test
  void auditor_gets_facts_and_officers_and_all_correspondence() {
    assertThat(groups(auditor, "ARR", false, Set.of())).isEqualTo(MASKED);
    assertThat(groups(auditor, "NOT", false, Set.of())).isEqualTo(ALL);
    assertThat(groups(auditor, "REP", false, Set.of())).isEqualTo(ALL);
  }

  @Test
  void auditor_gets_nothing_of_a_restricted_record_of_others() {
    assertThat(groups(auditor, "ARR", true, Set.of())).isEmpty();
    assertThat(groups(auditor, "NOT", true, Set.of(auditor.staff().id()))).isEqualTo(ALL);
  }

  @Test
  void observer_gets_everything() {
    for (String kind : List.of("ARR", "NOT", "REP")) {
      assertThat(groups(observer, kind, true, Set.of())).isEqualTo(ALL);
    }
  }

  @Test
  void record_whose_kind_somebody_made_up_is_no_correspondence() {
    assertThat(groups(auditor, "XXX", false, Set.of())).isEqualTo(MASKED);
  }

  @Test
  void what_was_searched_for_may_be_a_name() {
    assertThat(disclosure(auditor).opens("terms")).isFalse();
    assertThat(disclosure(observer).opens("terms")).isTrue();
    assertThat(disclosure(auditor).opens("reason")).isTrue();
    assertThat(disclosure(auditor).opens("parameters")).isTrue();
  }

  @Test
  void who_works_here_is_shown_to_whoever_sees_who_holds_which_account() {
    String person = Disclosure.PERSON + UUID.randomUUID();
    assertThat(disclosure(auditor).opens(person)).isTrue();
    assertThat(disclosure(observer).opens(person)).isTrue();
    assertThat(disclosure(account(Role.SUPERVISOR)).opens(person)).isFalse();
  }

  private Set<FieldGroup> groups(
      Account account, String kind, boolean restricted, Set<UUID> authors) {
    return disclosure(account).groups(UUID.randomUUID(), kind, "GN", restricted, authors);
  }

  private Disclosure disclosure(Account account) {
    return new Disclosure(kinds, new Permit(), account);
  }

  private static Account account(Role role) {
    Account account =
        new Account("user", new StaffMember("S-" + role, "Persona"), "SABG", role, Instant.EPOCH);
    account.activate();
    return account;
  }
}
