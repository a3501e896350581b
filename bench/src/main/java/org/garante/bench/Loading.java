package org.garante.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.garante.bench.load.Load;
import org.garante.bench.load.Loaded;
import org.garante.bench.load.Roles;

/** A register of so many records: loaded, sealed, exported and judged, and how fast each went. */
final class Loading {
  private final Path folder;

  Loading(Path folder) {
    this.folder = folder;
  }

  /** On a database of its own, which goes when it is done. */
  void measure(int records) throws IOException, SQLException, InterruptedException {
    try (BenchDatabase database = new BenchDatabase(folder)) {
      new Load(database, Load.Size.of(records), System.out::println).run();
      Loaded loaded = new Loaded(database);
      long began = System.nanoTime();
      long sealed = loaded.seal(folder.resolve("keys"), "garante.bench/ledger");
      tell("entries sealed", sealed, began);
      began = System.nanoTime();
      Path bundle = folder.resolve("bundle.zip");
      loaded.export(bundle);
      tell("entries exported", sealed, began);
      began = System.nanoTime();
      verify(database, bundle);
      tell("entries and their records verified", sealed, began);
    }
  }

  /** Into a database that is migrated and empty; the server that is started on it seals it. */
  static void into(Roles roles, int records) throws SQLException {
    new Load(roles, Load.Size.of(records), System.out::println).run();
  }

  /** The database that the settings of the environment name, by its roles. */
  static Roles named(Map<String, String> settings) {
    return role -> {
      String of = role.substring("garante_".length()).toUpperCase(java.util.Locale.ROOT);
      String user = settings.getOrDefault("GARANTE_DB_" + of + "_USER", role);
      String password = settings.getOrDefault("GARANTE_DB_" + of + "_PASSWORD", "");
      return "%s?user=%s&password=%s".formatted(settings.get("GARANTE_DB_URL"), user, password);
    };
  }

  private void verify(Roles roles, Path bundle)
      throws IOException, SQLException, InterruptedException {
    try (Connection owner = roles.connect(Roles.OWNER)) {
      Path keys =
          Files.write(
              folder.resolve("keys.txt"), texts(owner, "select verifier_key from ledger_key"));
      String newest = "select note from ledger_checkpoint order by size desc limit 1";
      Path checkpoint =
          Files.writeString(folder.resolve("checkpoint.txt"), texts(owner, newest).get(0));
      new Verifying(folder).verify(bundle, checkpoint, keys);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void tell(String what, long count, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.println(
        "%s %s in %s s, %s a second"
            .formatted(count, what, Math.round(seconds), Math.round(count / seconds)));
  }
}
