package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.RegisterClock;
import org.junit.jupiter.api.Test;

/** An account that reads too much is locked while it is used, and released by two. */
class UnusualUseIT extends DeployedTest {
  private final Staff recorder = Staff.of(Role.RECORDER, "GN");
  private final Staff admin = Staff.of(Role.ADMIN, "SSPC");
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");

  @Test
  void lock_ends_the_session_and_administrator_and_auditor_release_it() {
    Visitor reader = recorder.signIn();
    Visitor first = admin.signIn();
    Visitor second = auditor.signIn();
    String account = "/account?id=" + recorder.account();
    assertThat(reader.get("/").statusCode()).isEqualTo(200);

    opened(300);
    Until.so("locked", () -> reader.get("/").statusCode() == 302);
    assertThat(Visitor.anonymous().trySignIn(recorder.username(), Staff.PASSWORD).statusCode())
        .isNotEqualTo(200);
    assertThat(first.open("/").body()).contains("href=\"/alerts\"");
    assertThat(first.open("/alerts").words()).contains(recorder.username());
    assertThat(second.open("/alerts").body())
        .contains("code=R27&amp;account=" + recorder.username());

    assertThat(Staff.of(Role.OBSERVER, "MNPT").signIn().open(account).offers("release:release"))
        .isFalse();
    Seen signed =
        first.pressed(first.open(account), "release:release", Map.of("release:why", "Cotejo"));
    assertThat(signed.offers("release:release")).isFalse();
    assertThat(reader.get("/").statusCode()).isEqualTo(302);
    second.pressed(second.open(account), "release:release", Map.of("release:why", "Oficio 3"));

    assertThat(recorder.signIn().get("/").statusCode()).isEqualTo(200);
    // between 22:00 and 06:00 of the capital openings at night are an alert of their own, too
    assertThat(
            new LinkedHashSet<>(
                Sql.texts(
                    """
                    select action || ' ' || coalesce(role, '') from ledger_entry
                    where object = ? and action in ('ACCESS_ALERT', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE') order by at, action
                    """,
                    recorder.username())))
        .containsExactly(
            "ACCESS_ALERT ", "ACCOUNT_LOCK ", "ACCOUNT_RELEASE ADMIN", "ACCOUNT_RELEASE AUDITOR");
    assertThat(second.open("/reports/report?code=R27&account=" + recorder.username()).status())
        .isEqualTo(200);
  }

  /** As if the account had opened that many records just now. */
  private void opened(int records) {
    Sql.run(
        org.garante.launcher.Role.OWNER,
        """
        insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
        select gen_random_uuid(), ?::timestamptz, ?, ?, 'RECORDER', 'GN', 'OPEN', 'x', '{}', repeat('0', 64)
        from generate_series(1, ?)
        """,
        new RegisterClock().instant().toString(),
        recorder.account(),
        recorder.person(),
        records);
  }
}
