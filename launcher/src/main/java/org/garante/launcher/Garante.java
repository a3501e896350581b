package org.garante.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The {@code garante} command: the script beside the sources builds what is missing and calls it.
 */
public final class Garante {

  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private Garante() {}

  /** Carries out one command and exits with 0, or says in a sentence why not and exits with 1. */
  public static void main(String[] words) {
    Map<String, String> environment = System.getenv();
    Terminal terminal = Terminal.of(utf8(System.out), environment);
    Terminal errors = Terminal.of(utf8(System.err), environment);
    int status = 1;
    try {
      String home = GivenText.clean("GARANTE_HOME", System.getProperty("garante.home", ".garante"));
      Folders folders =
          new Folders(
              Path.of(System.getProperty("garante.root", ".")).toAbsolutePath().normalize(),
              Path.of(home).toAbsolutePath().normalize());
      run(CommandLine.parse(List.of(words)), folders, environment, terminal);
      status = 0;
    } catch (Refusal refusal) {
      errors.say(refusal.key(), refusal.arguments());
    } catch (RuntimeException unexpected) {
      ROOT_LOGGER.log(Level.SEVERE, "unexpected", unexpected);
      errors.say("unexpected", unexpected.toString());
    }
    System.exit(status);
  }

  private static void run(
      CommandLine line, Folders folders, Map<String, String> environment, Terminal terminal) {
    requireTimeZones();
    Folders.create(folders.home());
    logTo(folders.home().resolve("launcher.log"));
    switch (line.command()) {
      case "demo" -> new DemoCommand(folders, Settings.of(environment), terminal).run(line);
      case "start" ->
          new StartCommand(
                  folders, Settings.ofFileAnd(environment, folders.root(), terminal), terminal)
              .run();
      case "migrate" ->
          new MigrateCommand(Settings.ofFileAnd(environment, folders.root(), terminal), terminal)
              .run();
      default -> new StopCommand(folders, terminal).run();
    }
  }

  /** Java before 17.0.7 does not know the zone that the northern border got in 2022. */
  private static void requireTimeZones() {
    if (!ZoneId.getAvailableZoneIds().contains("America/Ciudad_Juarez")) {
      throw new Refusal("java.zones", System.getProperty("java.version"));
    }
  }

  /** Terminals understand UTF-8 also where no locale says so. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static void logTo(Path file) {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s [%3$s] %5$s%6$s%n");
    for (Handler handler : ROOT_LOGGER.getHandlers()) {
      ROOT_LOGGER.removeHandler(handler);
    }
    try {
      FileHandler handler = new FileHandler(file.toString(), 1_000_000, 1, true);
      handler.setFormatter(new SimpleFormatter());
      handler.setEncoding("UTF-8");
      ROOT_LOGGER.addHandler(handler);
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", file.getParent());
    }
  }
}
