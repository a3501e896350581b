package org.garante.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.garante.launcher.Role;

/**
 * What the server asks of the database, by PostgreSQL's own log: no statement escapes it, whatever
 * library sends it. Logging is on while this is open.
 */
final class StatementLog implements AutoCloseable {
  private static final Path FILE =
      Path.of(System.getProperty("project.build.directory"), "it-database/postgresql.log");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(?:garante_app|garante_reader) LOG: {2}(?:execute [^:]+|statement): (.*)$",
          Pattern.MULTILINE);
  private static final Pattern NO_WORK =
      Pattern.compile(
          "(?i)(begin|start transaction|commit|rollback|set|show|discard)\\b.*|/\\* background \\*/.*");

  /** What the driver asks of the catalogue, once for each connection. */
  private static final Pattern OF_DRIVER =
      Pattern.compile("(?i).*\\bpg_(catalog|type|attribute)\\b.*|select c\\.oid, a\\.attnum.*");

  private long from;

  StatementLog() {
    Sql.run(Role.SUPERUSER, "alter system set log_line_prefix = '%u '");
    logging("all");
    begin();
  }

  /** Forgets what was asked until now. */
  void begin() {
    from = FILE.toFile().length();
  }

  /**
   * What was asked since {@link #begin}, first lines only, without what only frames it and the
   * background.
   */
  List<String> statements() {
    try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "r")) {
      file.seek(from);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      return STATEMENT
          .matcher(new String(bytes, UTF_8))
          .results()
          .map(found -> found.group(1).strip())
          .filter(statement -> !NO_WORK.matcher(statement).matches())
          .filter(statement -> !OF_DRIVER.matcher(statement).matches())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    logging("none");
  }

  /** Waits until the setting has arrived where one can ask for it. */
  private static void logging(String level) {
    Sql.run(Role.SUPERUSER, "alter system set log_statement = '" + level + "'");
    Sql.run(Role.SUPERUSER, "select pg_reload_conf()");
    for (int i = 0; i < 1000; i++) {
      if (Sql.text("show log_statement").equals(level)) {
        return;
      }
    }
    throw new IllegalStateException("log_statement is not " + level);
  }
}
