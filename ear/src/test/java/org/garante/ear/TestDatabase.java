package org.garante.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.launcher.EmbeddedDatabase;
import org.garante.launcher.Mode;
import org.garante.launcher.Role;
import org.garante.launcher.Schema;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The PostgreSQL of the deployed tests: new, migrated as the owner and started before the server,
 * which finds its address and passwords in the environment (see the pom).
 */
public final class TestDatabase implements LauncherSessionListener {

  private EmbeddedDatabase database;

  /** Connects to Garante's database as one of its roles. */
  public static Connection connect(Role role) throws SQLException {
    return DriverManager.getConnection(
        System.getenv("GARANTE_DB_URL"), role.user(), password(role));
  }

  /** Connects as superuser beside Garante's database, to say who may connect to that. */
  static Connection connectBeside() throws SQLException {
    String beside = System.getenv("GARANTE_DB_URL").replaceFirst("/[^/]+$", "/postgres");
    return DriverManager.getConnection(beside, Role.SUPERUSER.user(), password(Role.SUPERUSER));
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Path build = Path.of(System.getProperty("project.build.directory"));
    database =
        EmbeddedDatabase.startEmpty(
            new EmbeddedDatabase.Places(
                build.resolve("postgresql"),
                build.resolve("it-database/data"),
                build.resolve("it-database/postgresql.log")),
            Integer.getInteger("test.db.port"),
            Arrays.stream(Role.values())
                .collect(Collectors.toMap(Function.identity(), TestDatabase::password)));
    new Schema(database.url(), Role.OWNER.user(), password(Role.OWNER)).migrate(Mode.DEMO);
    createCheckpointsFolder(build);
  }

  /** The register sends checkpoints to a folder that is there, and makes none. */
  private static void createCheckpointsFolder(Path build) {
    try {
      Files.createDirectories(build.resolve("checkpoints"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    database.close();
  }

  /** The pom gives the server the same; the owner's it does not get. */
  private static String password(Role role) {
    String known = System.getenv("GARANTE_DB_" + role + "_PASSWORD");
    return known == null ? "only-in-tests" : known;
  }
}
