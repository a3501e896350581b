package org.garante.domain.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garante.domain.access.grant.Administration.asked;

import java.time.Duration;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.LinkNotUsable;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.access.signin.WeakPassword;
import org.junit.jupiter.api.Test;

class OneTimeLinkTest {
  private static final String PASSWORD = "a long enough one";

  private final Administration house = new Administration();

  @Test
  void link_is_used_once() {
    String token = recorder();
    house.linkService.choosePassword(token, PASSWORD);
    assertThatThrownBy(() -> house.linkService.choosePassword(token, PASSWORD))
        .isInstanceOf(LinkNotUsable.class);
  }

  @Test
  void looking_and_a_weak_password_do_not_use_it_up() {
    String token = recorder();
    house.linkService.open(token);
    assertThatThrownBy(() -> house.linkService.choosePassword(token, "short"))
        .isInstanceOf(WeakPassword.class);
    house.linkService.choosePassword(token, PASSWORD);
  }

  @Test
  void link_is_open_for_three_days_and_no_longer() {
    String token = recorder();
    house.clock.pass(Duration.ofDays(3).minusMillis(1));
    house.linkService.open(token);
    house.clock.pass(Duration.ofMillis(1));
    assertThatThrownBy(() -> house.linkService.open(token)).isInstanceOf(LinkNotUsable.class);
  }

  @Test
  void three_days_begin_with_the_confirmation() {
    Account admin = house.person("admin", Role.ADMIN, "SABG");
    Account auditor = house.person("auditor", Role.AUDITOR, "SABG");
    Invitation invitation = house.as(admin, h -> h.create(asked("sup", Role.SUPERVISOR, "GN")));
    house.clock.pass(Duration.ofDays(10));
    house.current.actAs(auditor);
    house.grantService.confirm(house.grants.last().id());
    house.clock.pass(Duration.ofDays(2));
    house.linkService.choosePassword(invitation.token(), PASSWORD);
  }

  @Test
  void token_is_kept_only_as_a_hash_and_never_shown_in_logs() {
    Account admin = house.person("admin", Role.ADMIN, "SABG");
    Invitation invitation = house.as(admin, h -> h.create(asked("rec", Role.RECORDER, "GN")));
    assertThat(invitation.token()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(invitation.toString()).doesNotContain(invitation.token());
    assertThat(house.links.links())
        .extracting(SignInLink::tokenHash)
        .doesNotContain(invitation.token());
  }

  @Test
  void unknown_token_is_not_usable() {
    assertThatThrownBy(() -> house.linkService.open("none")).isInstanceOf(LinkNotUsable.class);
  }

  @Test
  void first_link_makes_an_administrator_once_and_only_while_there_is_no_account() {
    String stale = house.first.offer().orElseThrow();
    String token = house.first.offer().orElseThrow();
    assertThatThrownBy(() -> house.linkService.open(stale)).isInstanceOf(LinkNotUsable.class);
    assertThat(house.linkService.open(token).isFirstAdministrator()).isTrue();
    house.first.claim(token, asked("root", Role.RECORDER, "SABG"), PASSWORD);
    Account root = house.accounts.byUsername("root").orElseThrow();
    assertThat(root.role()).isEqualTo(Role.ADMIN);
    assertThat(root.isActive()).isTrue();
    assertThatThrownBy(() -> house.first.claim(token, asked("root2", Role.ADMIN, "SABG"), PASSWORD))
        .isInstanceOf(LinkNotUsable.class);
    assertThat(house.first.offer()).isEmpty();
  }

  @Test
  void ordinary_link_makes_no_administrator() {
    String token = recorder();
    assertThatThrownBy(() -> house.first.claim(token, asked("root", Role.ADMIN, "SABG"), PASSWORD))
        .isInstanceOf(LinkNotUsable.class);
  }

  private String recorder() {
    Account admin = house.person("admin", Role.ADMIN, "SABG");
    return house.as(admin, h -> h.create(asked("rec", Role.RECORDER, "GN"))).token();
  }
}
