package org.garante.domain.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garante.domain.access.grant.Administration.asked;

import org.garante.domain.access.Account;
import org.garante.domain.access.MalformedStaffNumber;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.LinkNotUsable;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountServiceTest {
  private static final String PASSWORD = "a long enough one";

  private final Administration house = new Administration();
  private final Account admin = house.person("admin", Role.ADMIN, "SABG");
  private final Account auditor = house.person("auditor", Role.AUDITOR, "SABG");

  @Test
  void recorder_is_granted_at_once_and_chooses_a_password_by_the_link() {
    Invitation invitation = create("rec", Role.RECORDER, "GN");
    assertThat(invitation.waiting()).isFalse();
    assertThat(house.find(invitation.account()).isActive()).isFalse();
    assertThat(house.linkService.open(invitation.token()).username()).isEqualTo("rec");
    house.linkService.choosePassword(invitation.token(), PASSWORD);
    assertThat(house.find(invitation.account()).isActive()).isTrue();
    assertThat(house.entries.actions())
        .containsExactly(
            LedgerAction.ACCOUNT_CREATE, LedgerAction.ACCOUNT_CHANGE, LedgerAction.ACCOUNT_CHANGE);
    assertThat(house.grants.last().state()).isEqualTo(Grant.State.GRANTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPERVISOR", "AUDITOR", "OBSERVER", "ADMIN"})
  void link_of_who_decides_or_oversees_waits_for_another_person(Role role) {
    Invitation invitation = create("sup", role, "GN");
    assertThat(invitation.waiting()).isTrue();
    assertThatThrownBy(() -> house.linkService.choosePassword(invitation.token(), PASSWORD))
        .isInstanceOfSatisfying(
            LinkNotUsable.class, refusal -> assertThat(refusal.key()).isEqualTo("linkWaiting"));
    confirm(auditor);
    house.linkService.choosePassword(invitation.token(), PASSWORD);
    assertThat(house.find(invitation.account()).isActive()).isTrue();
    assertThat(house.entries.actions())
        .containsExactly(
            LedgerAction.ACCOUNT_CREATE,
            LedgerAction.GRANT_PROPOSE,
            LedgerAction.GRANT_CONFIRM,
            LedgerAction.ACCOUNT_CHANGE);
  }

  @Test
  void only_administrator_makes_a_second_one_without_confirmation() {
    auditor.disable();
    assertThat(create("admin2", Role.ADMIN, "SABG").waiting()).isFalse();
  }

  @Test
  void proposer_cannot_confirm_not_even_by_another_account() {
    create("sup", Role.SUPERVISOR, "GN");
    assertThatThrownBy(() -> confirm(admin)).isInstanceOf(OtherPersonNeeded.class);
    Account sameAsAuditor = house.account("aud", admin.staff(), Role.AUDITOR, "SABG");
    assertThatThrownBy(() -> confirm(sameAsAuditor)).isInstanceOf(OtherPersonNeeded.class);
    confirm(house.person("admin2", Role.ADMIN, "GN"));
    assertThat(house.grants.last().state()).isEqualTo(Grant.State.CONFIRMED);
  }

  @Test
  void who_gains_by_it_cannot_confirm() {
    Account sup = house.account("sup", auditor.staff(), Role.RECORDER, "GN");
    house.as(admin, h -> h.service.change(sup.id(), Role.SUPERVISOR, "GN"));
    assertThatThrownBy(() -> confirm(auditor)).isInstanceOf(OtherPersonNeeded.class);
  }

  @Test
  void grant_is_decided_once() {
    create("sup", Role.SUPERVISOR, "GN");
    confirm(auditor);
    assertThatThrownBy(() -> confirm(auditor)).isInstanceOf(GrantDecided.class);
    assertThat(house.grants.last().decidedAt()).contains(house.clock.instant());
  }

  @Test
  void refused_grant_ends_its_link_and_may_be_taken_back_by_its_proposer() {
    Invitation invitation = create("sup", Role.SUPERVISOR, "GN");
    refuse(admin);
    assertThatThrownBy(() -> house.linkService.open(invitation.token()))
        .isInstanceOfSatisfying(
            LinkNotUsable.class, refusal -> assertThat(refusal.key()).isEqualTo("linkEnded"));
    assertThat(house.entries.actions()).contains(LedgerAction.GRANT_REFUSE);
  }

  @Test
  void nobody_grants_to_themselves() {
    assertThatThrownBy(
            () ->
                house.as(
                    admin,
                    h -> h.create(new NewAccount("self", "S-ADMIN", "admin", Role.RECORDER, "GN"))))
        .isInstanceOf(SelfGrantForbidden.class);
    assertThatThrownBy(() -> house.as(admin, h -> h.service.newLink(admin.id())))
        .isInstanceOf(SelfGrantForbidden.class);
    assertThatThrownBy(() -> disable(admin, admin)).isInstanceOf(SelfGrantForbidden.class);
  }

  @ParameterizedTest
  @CsvSource({"DEA, foreignAgency", "PF, noSuchAgency", "NONE, noSuchAgency"})
  void foreign_and_former_agencies_hold_no_accounts(String agency, String key) {
    assertThatThrownBy(() -> create("rec", Role.RECORDER, agency))
        .isInstanceOfSatisfying(
            NotGrantable.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void staff_number_belongs_to_one_person() {
    create("rec", Role.RECORDER, "GN");
    Invitation second =
        house.as(
            admin,
            h -> h.create(new NewAccount("rec-fgr", "n-rec", "PERSON  rec", Role.RECORDER, "FGR")));
    assertThat(house.find(second.account()).staff().staffNumber()).isEqualTo("N-REC");
    assertThatThrownBy(
            () ->
                house.as(
                    admin,
                    h -> h.create(new NewAccount("other", "N-rec", "Other", Role.RECORDER, "GN"))))
        .isInstanceOf(NotGrantable.class);
  }

  @Test
  void username_is_taken_once_and_has_a_form() {
    create("rec", Role.RECORDER, "GN");
    assertThatThrownBy(() -> create("REC", Role.RECORDER, "GN")).isInstanceOf(NotGrantable.class);
    assertThatThrownBy(() -> create("r c", Role.RECORDER, "GN")).isInstanceOf(NotGrantable.class);
    assertThatThrownBy(() -> new NewAccount("rec", " ", "Name", Role.RECORDER, "GN"))
        .isInstanceOf(MalformedStaffNumber.class);
    assertThatThrownBy(() -> new NewAccount("rec", "N-1", "\u200b ", Role.RECORDER, "GN"))
        .isInstanceOf(NotGrantable.class);
  }

  @Test
  void change_to_supervisor_waits_and_change_to_recorder_does_not() {
    Account ana = house.person("ana", Role.RECORDER, "GN");
    assertThat(change(ana, Role.SUPERVISOR, "GN")).isFalse();
    assertThat(ana.role()).isEqualTo(Role.RECORDER);
    assertThatThrownBy(() -> change(ana, Role.PUBLISHER, "GN"))
        .isInstanceOfSatisfying(
            NotGrantable.class, refusal -> assertThat(refusal.key()).isEqualTo("grantWaiting"));
    confirm(auditor);
    assertThat(ana.role()).isEqualTo(Role.SUPERVISOR);
    assertThat(change(ana, Role.RECORDER, "FGR")).isTrue();
    assertThat(ana.agency()).isEqualTo("FGR");
    assertThatThrownBy(() -> change(ana, Role.RECORDER, "FGR")).isInstanceOf(NotGrantable.class);
  }

  @Test
  void new_link_ends_the_one_before() {
    Invitation first = create("rec", Role.RECORDER, "GN");
    Invitation second = house.as(admin, h -> h.service.newLink(first.account()));
    assertThatThrownBy(() -> house.linkService.open(first.token()))
        .isInstanceOf(LinkNotUsable.class);
    assertThat(house.linkService.open(second.token()).person()).isEqualTo("Person rec");
  }

  @Test
  void disabling_ends_links_grants_and_the_account_for_good() {
    Invitation invitation = create("sup", Role.SUPERVISOR, "GN");
    Account sup = house.find(invitation.account());
    disable(admin, sup);
    assertThat(sup.status()).isEqualTo(Account.Status.DISABLED);
    assertThat(house.grants.last().state()).isEqualTo(Grant.State.REFUSED);
    assertThatThrownBy(() -> house.linkService.open(invitation.token()))
        .isInstanceOf(LinkNotUsable.class);
    assertThatThrownBy(() -> disable(admin, sup)).isInstanceOf(NotGrantable.class);
    assertThatThrownBy(() -> change(sup, Role.RECORDER, "GN")).isInstanceOf(NotGrantable.class);
    assertThat(house.entries.actions()).contains(LedgerAction.ACCOUNT_DISABLE);
  }

  @Test
  void disabling_and_refusing_take_a_reason() {
    Invitation invitation = create("sup", Role.SUPERVISOR, "GN");
    assertThatThrownBy(() -> house.service.disable(invitation.account(), "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
    assertThatThrownBy(() -> house.grantService.refuse(house.grants.last().id(), "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
  }

  @Test
  void last_administrator_stays() {
    Account admin2 = house.person("admin2", Role.ADMIN, "SABG");
    disable(admin2, admin);
    assertThatThrownBy(
            () -> house.as(admin, h -> h.service.change(admin2.id(), Role.RECORDER, "GN")))
        .isInstanceOfSatisfying(
            NotGrantable.class,
            refusal -> assertThat(refusal.key()).isEqualTo("lastAdministrator"));
  }

  @Test
  void stand_in_is_a_supervisor_of_another_agency_confirmed_by_an_auditor() {
    Account sup = house.person("sup", Role.SUPERVISOR, "FGR");
    assertThatThrownBy(() -> standIn(sup, "FGR")).isInstanceOf(NotGrantable.class);
    assertThatThrownBy(() -> standIn(house.person("rec", Role.RECORDER, "FGR"), "GN"))
        .isInstanceOf(NotGrantable.class);
    standIn(sup, "GN");
    Account admin2 = house.person("admin2", Role.ADMIN, "SABG");
    assertThatThrownBy(() -> confirm(admin2)).isInstanceOf(NotPermitted.class);
    confirm(auditor);
    assertThat(house.grants.standIns(sup.id())).containsExactly("GN");
    change(sup, Role.RECORDER, "FGR");
    assertThat(house.grants.standIns(sup.id())).isEmpty();
  }

  @Test
  void unknown_ids_are_said_to_be_unknown() {
    java.util.UUID none = java.util.UUID.randomUUID();
    assertThatThrownBy(() -> house.as(admin, h -> h.service.newLink(none)))
        .isInstanceOf(UnknownAccount.class);
    assertThatThrownBy(() -> house.grantService.confirm(none)).isInstanceOf(UnknownAccount.class);
    assertThatThrownBy(() -> house.grantService.account(none)).isInstanceOf(UnknownAccount.class);
    assertThat(house.grantService.accounts(new AccountFilter("", false, "", 10))).isEmpty();
    assertThat(house.grantService.longUnused()).isZero();
    assertThat(house.grantService.waiting()).isEmpty();
    assertThat(house.grantService.grants(GrantFilter.of(none))).isEmpty();
  }

  private Invitation create(String username, Role role, String agency) {
    return house.as(admin, h -> h.create(asked(username, role, agency)));
  }

  private boolean change(Account account, Role role, String agency) {
    return house.as(admin, h -> h.service.change(account.id(), role, agency));
  }

  private void standIn(Account account, String agency) {
    house.current.actAs(admin);
    house.service.nameStandIn(account.id(), agency);
  }

  private void disable(Account by, Account account) {
    house.current.actAs(by);
    house.service.disable(account.id(), "left the service");
  }

  private void confirm(Account by) {
    house.current.actAs(by);
    house.grantService.confirm(house.grants.last().id());
  }

  private void refuse(Account by) {
    house.current.actAs(by);
    house.grantService.refuse(house.grants.last().id(), "not needed");
  }
}
