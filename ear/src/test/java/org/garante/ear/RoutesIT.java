package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.web.access.Route;
import org.garante.web.access.Routes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address of the route table: who gets in, and how the others are told. */
class RoutesIT extends DeployedTest {
  private static final Map<Role, String> AGENCIES =
      Map.of(
          Role.RECORDER, "GN",
          Role.SUPERVISOR, "GN",
          Role.AUDITOR, "SABG",
          Role.OBSERVER, "MNPT",
          Role.PUBLISHER, "SABG",
          Role.ADMIN, "SSPC");

  private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);
  private static final Map<Role, Samples> SAMPLES = new EnumMap<>(Role.class);
  private static final Map<Role, Staff> STAFF = new EnumMap<>(Role.class);

  @BeforeAll
  static void signIn() {
    AGENCIES.forEach(
        (role, agency) -> {
          Staff staff = Staff.of(role, agency);
          STAFF.put(role, staff);
          SAMPLES.put(role, new Samples(staff));
          VISITORS.put(role, staff.signIn());
        });
  }

  static Stream<Named<Route>> closed() {
    return Routes.TABLE.stream()
        .filter(route -> !route.isOpen())
        .map(route -> Named.of(route.path(), route));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void nobody_gets_in_without_signing_in(Route route) {
    Visitor nobody = Visitor.anonymous();
    String path = route.path().replace("*", "anything");

    for (HttpResponse<String> answer : List.of(nobody.get(path), nobody.post(path, Map.of()))) {
      if (route.sort() == Route.Sort.API) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.json(answer).getString("error")).isEqualTo("notSignedIn");
      } else {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer).orElseThrow()).startsWith("/sign-in");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void every_wrong_role_is_told_so_and_it_is_entered(Route route) {
    String path = route.path().replace("*", "anything");
    for (Role role : wrong(route)) {
      long before = refusals(role);

      HttpResponse<String> answer = VISITORS.get(role).get(path);

      assertThat(answer.statusCode()).as(role.name()).isEqualTo(403);
      assertThat(refusals(role)).as(role.name()).isEqualTo(before + 1);
      if (route.sort() == Route.Sort.API) {
        assertThat(Visitor.json(answer).getString("error")).isEqualTo("notPermitted");
      } else {
        assertThat(Seen.of(answer).title()).as(role.name()).isNotEmpty();
        assertThat(Seen.of(answer).words()).as(role.name()).doesNotContain("???", "Exception");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void every_right_role_gets_in(Route route) {
    if (route.sort() == Route.Sort.PAGE) {
      for (Role role : right(route)) {
        HttpResponse<String> answer = VISITORS.get(role).get(SAMPLES.get(role).address(route));

        assertThat(answer.statusCode()).as(role.name()).isEqualTo(200);
        assertThat(Seen.of(answer).words()).as(role.name()).doesNotContain("???");
      }
    }
  }

  private static List<Role> wrong(Route route) {
    return Arrays.stream(Role.values()).filter(role -> !route.admits(role)).toList();
  }

  private static List<Role> right(Route route) {
    return Arrays.stream(Role.values()).filter(route::admits).toList();
  }

  private static long refusals(Role role) {
    return Sql.number(
        "select count(*) from ledger_entry where action = 'REFUSED' and account_id = ?",
        STAFF.get(role).account());
  }
}
