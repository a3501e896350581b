package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.garante.launcher.Role;
import org.junit.jupiter.api.Test;

class DeploymentIT extends DeployedTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void the_deployed_server_answers_that_it_is_ready() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void a_restarted_server_is_ready_again() throws Exception {
    restart();

    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_of_the_server_itself_is_reachable_on_the_port_of_the_application() throws Exception {
    assertThat(get("/wildfly-services").statusCode()).isIn(302, 404);
    assertThat(get("/management").statusCode()).isIn(302, 404);
    assertThat(get("/console").statusCode()).isIn(302, 404);
  }

  @Test
  void no_address_carries_a_session_id() throws Exception {
    HttpResponse<String> answer = get("/");

    assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
    assertThat(answer.headers().firstValue("location").orElse(""))
        .doesNotContainIgnoringCase("jsessionid");
  }

  @Test
  void every_role_but_the_superuser_is_an_ordinary_one() throws Exception {
    for (Role role : new Role[] {Role.OWNER, Role.APP, Role.SEALER, Role.READER}) {
      try (Connection connection = TestDatabase.connect(role);
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls"
                      + " from pg_roles where rolname = current_user")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getBoolean(1)).as(role.user()).isFalse();
      }
    }
  }

  @Test
  void no_role_gets_in_without_its_password() {
    for (Role role : Role.values()) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      System.getenv("GARANTE_DB_URL"), role.user(), "not it"))
          .as(role.user())
          .isInstanceOf(SQLException.class);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
