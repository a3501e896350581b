package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.LedgerAction;
import org.junit.jupiter.api.Test;

class SignInIT extends DeployedTest {
  private final Staff recorder = Staff.of(Role.RECORDER, "GN");

  @Test
  void signing_in_gives_another_session_id_and_the_one_before_is_worth_nothing() {
    Visitor visitor = Visitor.anonymous();
    Seen page = visitor.open("/sign-in");
    String before = visitor.session();

    Seen home = signIn(visitor, page, Staff.PASSWORD);

    assertThat(home.path()).isEqualTo("/");
    assertThat(before).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(withSession(before).statusCode()).isEqualTo(302);
    assertThat(withSession(visitor.session()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_is_said_on_the_page_and_not_which_of_the_two_was_wrong() {
    Visitor visitor = Visitor.anonymous();
    Seen wrongPassword = signIn(visitor, visitor.open("/sign-in"), "no es");
    Seen nobody =
        visitor.pressed(
            visitor.open("/sign-in"),
            "signInForm:signIn",
            Map.of(
                "signInForm:username",
                "nobody-" + recorder.account(),
                "signInForm:password",
                "no es"));

    assertThat(wrongPassword.status()).isEqualTo(200);
    assertThat(wrongPassword.errors()).isNotEmpty().isEqualTo(nobody.errors());
    assertThat(wrongPassword.body()).doesNotContain("no es\"");
  }

  @Test
  void after_five_wrong_passwords_the_right_one_does_not_help_either() {
    List<Integer> wrong =
        IntStream.range(0, 5).map(i -> attempt("no es " + i).statusCode()).boxed().toList();

    HttpResponse<String> right = attempt(Staff.PASSWORD);

    assertThat(wrong).containsOnly(409);
    assertThat(right.statusCode()).isEqualTo(409);
    assertThat(Visitor.json(right).getString("error")).isEqualTo("lockedOut");
    assertThat(Staff.of(Role.RECORDER, "GN").signIn().get("/").statusCode())
        .as("somebody else from the same address")
        .isEqualTo(200);
    assertThat(
            Sql.number(
                "select count(*) from ledger_entry where action = 'SIGN_IN_FAILED' and object = ?",
                recorder.username()))
        .isEqualTo(6);
  }

  @Test
  void four_wrong_passwords_do_not_lock_out() {
    IntStream.range(0, 4).forEach(i -> attempt("no es " + i));

    assertThat(attempt(Staff.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void who_is_locked_out_at_one_address_signs_in_from_another_administrators_too() {
    Staff admin = Staff.of(Role.ADMIN, "SSPC");
    for (Staff person : List.of(recorder, admin)) {
      for (int i = 0; i < 5; i++) {
        assertThat(Address.of("127.0.0.2").signIn(person, "no es " + i)).startsWith("409");
      }
      assertThat(Address.of("127.0.0.2").signIn(person, Staff.PASSWORD))
          .startsWith("409")
          .contains("lockedOut");
      assertThat(Address.of("127.0.0.3").signIn(person, Staff.PASSWORD)).startsWith("200");
      assertThat(Visitor.anonymous().trySignIn(person.username(), Staff.PASSWORD).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void what_a_request_says_of_its_own_address_is_not_believed() {
    Address attacker = Address.of("127.0.0.4");
    for (int i = 0; i < 5; i++) {
      assertThat(attacker.signIn(recorder, "no es", "X-Forwarded-For: 127.0.0." + (100 + i)))
          .startsWith("409");
    }

    assertThat(attacker.signIn(recorder, Staff.PASSWORD, "X-Forwarded-For: 127.0.0.105"))
        .as("no fresh start by another name")
        .contains("lockedOut");
    assertThat(Address.of("127.0.0.100").signIn(recorder, Staff.PASSWORD))
        .as("nobody else is shut out in their name")
        .startsWith("200");
    assertThat(
            Sql.texts(
                """
                select distinct o.value from ledger_opening o join ledger_entry e on e.id = o.entry_id
                where e.action = 'SIGN_IN_FAILED' and e.object = ? and o.leaf = 'parameters'
                """,
                recorder.username()))
        .containsExactly("\"127.0.0.4\"");
  }

  @Test
  void changing_one_s_password_ends_all_other_sessions_of_the_account() {
    Visitor here = recorder.signIn();
    Visitor elsewhere = recorder.signIn();
    String before = here.session();
    String next = "otra frase larga de prueba";

    Seen changed =
        here.pressed(
            here.open("/own-account"),
            "own:change",
            Map.of("own:until", Staff.PASSWORD, "own:password", next, "own:repeated", next));

    assertThat(changed.errors()).isEmpty();
    assertThat(here.get("/").statusCode()).as("this session goes on").isEqualTo(200);
    assertThat(withSession(before).statusCode()).as("under another id").isEqualTo(302);
    assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
    assertThat(elsewhere.get("/api/choices/municipality?q=tij").statusCode()).isEqualTo(401);
    assertThat(attempt(Staff.PASSWORD).statusCode()).isEqualTo(409);
    assertThat(attempt(next).statusCode()).isEqualTo(200);
    assertThat(here.get("/").statusCode()).as("and is not ended by a further one").isEqualTo(200);
  }

  @Test
  void a_wrong_password_ends_no_session() {
    Visitor here = recorder.signIn();
    Visitor elsewhere = recorder.signIn();
    String next = "otra frase larga de prueba";

    here.pressed(
        here.open("/own-account"),
        "own:change",
        Map.of("own:until", "no es", "own:password", next, "own:repeated", next));

    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void the_session_of_a_disabled_account_ends_at_its_next_request() {
    Visitor visitor = recorder.signIn();
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    Visitor admin = Staff.of(Role.ADMIN, "SSPC").signIn();

    admin.pressed(
        admin.open("/account?id=" + recorder.account()),
        "disable:disable",
        Map.of("disable:reason", "Cambio de adscripción"));

    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/api/choices/municipality?q=tij").statusCode()).isEqualTo(401);
    assertThat(attempt(Staff.PASSWORD).statusCode()).isEqualTo(409);
  }

  @Test
  void a_changed_role_counts_from_the_next_request() {
    Visitor visitor = recorder.signIn();
    Sql.administer(
        LedgerAction.ACCOUNT_CHANGE,
        recorder.username(),
        owner ->
            Sql.run(
                owner, "update account set role = 'PUBLISHER' where id = ?", recorder.account()));

    assertThat(visitor.get("/records").statusCode()).isEqualTo(403);
  }

  @Test
  void signing_out_ends_the_session_from_a_page_that_says_no_too() {
    Visitor visitor = recorder.signIn();
    String session = visitor.session();
    Seen forbidden = visitor.open("/accounts");
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.body()).contains("action=\"/sign-out\"");

    visitor.post("/sign-out", visitor.withToken(Map.of()));

    assertThat(withSession(session).statusCode()).isEqualTo(302);
  }

  @Test
  void after_signing_in_one_is_where_one_wanted_to_go_and_never_elsewhere() {
    Visitor visitor = Visitor.anonymous();

    assertThat(signIn(visitor, visitor.open("/records?kind=ARR"), Staff.PASSWORD).path())
        .isEqualTo("/records?kind=ARR");
    assertThat(
            signIn(visitor, visitor.open("/sign-in?back=%2F%2Fexample.org%2F"), Staff.PASSWORD)
                .path())
        .isEqualTo("/");
  }

  private Seen signIn(Visitor visitor, Seen page, String password) {
    return visitor.pressed(
        page,
        "signInForm:signIn",
        Map.of("signInForm:username", recorder.username(), "signInForm:password", password));
  }

  private HttpResponse<String> attempt(String password) {
    return Visitor.anonymous().trySignIn(recorder.username(), password);
  }

  private static HttpResponse<String> withSession(String id) {
    return Visitor.anonymous()
        .send(
            java.net.http.HttpRequest.newBuilder(uri("/")).header("Cookie", "garante=" + id).GET());
  }
}
