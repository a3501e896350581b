package org.garante.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Brings a database of somebody else's up to this build, as the owner of the schema: roles, where
 * it may make them, then tables.
 */
final class MigrateCommand {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final Settings settings;
  private final Terminal terminal;

  MigrateCommand(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  void run() {
    String owner = settings.get("GARANTE_DB_OWNER_USER", Role.OWNER.user());
    Schema schema =
        new Schema(
            settings.get("GARANTE_DB_URL"), owner, settings.get("GARANTE_DB_OWNER_PASSWORD"));
    try (Connection connection = schema.connect()) {
      Roles roles = new Roles(connection);
      for (Role role : List.of(Role.APP, Role.SEALER, Role.READER)) {
        make(role, roles);
      }
    } catch (SQLException e) {
      throw schema.unreachable(e);
    }
    Schema.Migrated migrated = schema.migrate(Mode.PRODUCTION);
    terminal.say("migrate.done", migrated.count(), migrated.version());
  }

  private void make(Role role, Roles roles) throws SQLException {
    try {
      if (roles.createIfMissing(role)) {
        terminal.say("migrate.role", role.user());
      }
    } catch (SQLException e) {
      throw refusal(e, "create role " + role.user() + " login;");
    }
    Optional<String> password = settings.find("GARANTE_DB_" + role + "_PASSWORD");
    if (password.isPresent()) {
      try {
        roles.setPassword(role, password.get());
        terminal.say("migrate.password", role.user());
      } catch (SQLException e) {
        if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
          throw e;
        }
        terminal.say("migrate.password.kept", role.user());
      }
    }
  }

  private static RuntimeException refusal(SQLException e, String remedy) throws SQLException {
    if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
      return new Refusal("migrate.role.forbidden", remedy);
    }
    throw e;
  }
}
