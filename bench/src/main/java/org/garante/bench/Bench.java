package org.garante.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command. A number after {@code ledger} makes everything so many times smaller; after {@code
 * load} it is how many records, and after the others where the server is.
 */
public final class Bench {
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private static final List<String> COMMANDS =
      List.of("ledger", "load", "pages", "write", "reports");
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final int MILLION = 1_000_000;

  private Bench() {}

  public static void main(String[] words) throws Exception {
    List<String> asked = List.of(words);
    if (asked.isEmpty() || !COMMANDS.contains(asked.get(0))) {
      System.out.println(
          "./garante bench ledger [how many times smaller] | load [records] | pages|write|reports [address]");
      System.exit(1);
    }
    ROOT_LOGGER.setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("garante-bench");
    Thread removal = new Thread(() -> remove(folder));
    Runtime.getRuntime().addShutdownHook(removal);
    switch (asked.get(0)) {
      case "load" -> load(folder, asked.size() > 1 ? Integer.parseInt(asked.get(1)) : MILLION);
      case "ledger" -> ledger(folder, asked.size() > 1 ? Integer.parseInt(asked.get(1)) : 1);
      default -> served(asked.get(0), URI.create(asked.size() > 1 ? asked.get(1) : ADDRESS));
    }
    System.exit(0);
  }

  private static void load(Path folder, int records) throws Exception {
    Map<String, String> settings = System.getenv();
    if (settings.containsKey("GARANTE_DB_URL")) {
      Loading.into(Loading.named(settings), records);
    } else {
      new Loading(folder).measure(records);
    }
  }

  private static void served(String what, URI server) {
    Goals goals = new Goals();
    Serving serving = new Serving(server, goals);
    switch (what) {
      case "pages" -> serving.pages();
      case "write" -> serving.writes();
      default -> serving.reports();
    }
    goals.summary();
  }

  private static void ledger(Path folder, int smaller) throws Exception {
    Goals goals = new Goals();
    System.out.printf(
        Locale.ROOT,
        "%d processors, Java %s. One run; ratios are within it.%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature());
    try (BenchDatabase database = new BenchDatabase(folder)) {
      new Appending(database).measure(goals, Math.max(1, 5 / smaller));
      new Sealing(database, folder).measure(goals, 300_000 / smaller);
      new Proving(database).measure(goals, 10_000_000 / smaller);
    }
    new Verifying(folder).measure(goals, 100_000 / smaller, 1_000_000 / smaller);
    goals.summary();
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (java.io.IOException e) {
      System.err.println("The folder " + folder + " could not be removed: " + e);
    }
  }
}
