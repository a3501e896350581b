package org.garante.domain.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.LookAlike.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {
  private static final StaffRow ANA =
      new StaffRow(
          UUID.randomUUID(), "GN-T38484", "Ana López", List.of("GN"), List.of("ana.lopez"));

  @ParameterizedTest
  @CsvSource({
    "GN-T38484, Other, other, ''",
    "GN-T3B484, Other, other, NUMBER_SLIP",
    "GN-T38448, Other, other, NUMBER_SLIP",
    "GN-T3848, Other, other, NUMBER_SLIP",
    "GNT38484, Other, other, NUMBER",
    "GN-T38499, Other, other, ''",
    "X-1, ANA LOPEZ, other, NAME",
    "X-1, \u0410na Lopez, other, NAME",
    "X-1, Ana Lope, other, ''",
    "X-1, Other, ana.1opez, USERNAME",
    "X-1, Other, ana.lope, ''"
  })
  void who_is_read_alike_is_shown_and_says_why(
      String number, String name, String username, String why) {
    List<LookAlike> found =
        LookAlike.among(
            List.of(ANA), new NewAccount(username, number, name, Role.SUPERVISOR, "FGR"));
    if (why.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.why()).containsExactly(Likeness.valueOf(why));
                assertThat(one.number()).isEqualTo("GN-T38484");
                assertThat(one.agencies()).containsExactly("GN");
              });
    }
  }

  @Test
  void account_is_created_only_once_its_look_alikes_were_shown() {
    Administration house = new Administration();
    Account admin = house.person("admin", Role.ADMIN, "SSPC");
    house.as(admin, h -> h.create(Administration.asked("first", Role.RECORDER, "GN")));
    NewAccount twin = new NewAccount("second", "X-99", "person  FIRST", Role.SUPERVISOR, "FGR");
    assertThatThrownBy(() -> house.as(admin, h -> h.service.create(twin, Set.of())))
        .isInstanceOfSatisfying(
            LookAlikesUnseen.class,
            refusal ->
                assertThat(refusal.unseen())
                    .extracting(LookAlike::number)
                    .containsExactly("N-FIRST"));
    assertThat(house.accounts.byUsername("second")).isEmpty();
    Set<UUID> seen = house.as(admin, h -> LookAlike.persons(h.service.alike(twin)));
    house.as(admin, h -> h.service.create(twin, seen));
    UUID staff = house.accounts.byUsername("second").orElseThrow().staff().id();
    List<LookAlike> shown = house.as(admin, h -> h.grantService.alike(Set.of(staff)).get(staff));
    assertThat(shown).extracting(LookAlike::number).containsExactly("N-FIRST");
  }

  @Test
  void one_number_typed_with_another_hyphen_is_the_same_person_and_no_second_one() {
    Administration house = new Administration();
    Account admin = house.person("admin", Role.ADMIN, "SSPC");
    Invitation first =
        house.as(
            admin, h -> h.create(new NewAccount("ana", "GN-T38484", "Ana", Role.RECORDER, "GN")));
    Invitation second =
        house.as(
            admin,
            h -> h.create(new NewAccount("ana2", "GN\u2011T38484", "ANA", Role.SUPERVISOR, "GN")));
    assertThat(house.find(second.account()).staff()).isEqualTo(house.find(first.account()).staff());
  }
}
