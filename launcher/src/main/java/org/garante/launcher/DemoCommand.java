package org.garante.launcher;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows Garante: its own PostgreSQL, synthetic records, known accounts, on loopback only. */
final class DemoCommand {

  private final Folders folders;
  private final Settings settings;
  private final Terminal terminal;

  DemoCommand(Folders folders, Settings settings, Terminal terminal) {
    this.folders = folders;
    this.settings = settings;
    this.terminal = terminal;
  }

  void run(CommandLine line) {
    InetAddress host = settings.httpHost();
    if (!host.isLoopbackAddress()) {
      throw new Refusal("demo.loopback", host.getHostAddress());
    }
    int port = line.port().orElseGet(settings::httpPort);
    String address = "http://" + host.getHostAddress() + ":" + port + "/";
    Path folder = Folders.create(folders.of(Mode.DEMO));
    try (Closing closing = new Closing()) {
      Instance earlier = Instance.recorded(folder);
      Instance instance = closing.add(Instance.claim(folder, address));
      earlier.stopServer();
      Ports.requireFree(host, port);
      if (line.fresh()) {
        startOver();
      }
      terminal.say("demo.database");
      Passwords passwords = passwords();
      int databasePort = Ports.anyFree();
      EmbeddedDatabase database = closing.add(startDatabase(passwords, databasePort));
      Schema.Migrated migrated =
          new Schema(database.url(), Role.OWNER.user(), passwords.of(Role.OWNER))
              .migrate(Mode.DEMO);
      terminal.say("migrate.done", migrated.count(), migrated.version());

      terminal.say("server.starting");
      Path log = folders.logs(Mode.DEMO).resolve("server.log");
      Map<String, String> environment = environment(host, port, database.url(), passwords);
      KeptServer server =
          new KeptServer(
              () -> ServerProcess.start(folders, Mode.DEMO, host, environment),
              started -> new Boot(started, new LogTail(log), host, port, terminal),
              instance,
              closing);
      server.await(Duration.ofMinutes(30));
      terminal.say("demo.ready", address);
      Kept kept = database.kept(() -> server.await(Duration.ofMinutes(2)));
      new Vigil(terminal, closing::interrupted, Clock.systemUTC()).keep(List.of(kept, server));
    }
  }

  private void startOver() {
    EmbeddedDatabase.stopOrphan(data());
    Folders.delete(data());
    Folders.delete(folders.server(Mode.DEMO));
    Folders.delete(folders.logs(Mode.DEMO));
    Folders.delete(folders.keys(Mode.DEMO));
    try {
      Files.deleteIfExists(passwordFile());
    } catch (java.io.IOException e) {
      throw new Refusal("folder.unwritable", folders.of(Mode.DEMO));
    }
  }

  private Passwords passwords() {
    if (Files.exists(data().resolve("PG_VERSION")) && !Files.exists(passwordFile())) {
      throw new Refusal("demo.passwords", passwordFile());
    }
    return Passwords.keptIn(passwordFile());
  }

  private EmbeddedDatabase startDatabase(Passwords passwords, int port) {
    Map<Role, String> byRole = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, passwords.of(role));
    }
    return EmbeddedDatabase.start(
        new EmbeddedDatabase.Places(
            folders.postgresPrograms(), data(), folders.logs(Mode.DEMO).resolve("postgresql.log")),
        port,
        byRole);
  }

  private Map<String, String> environment(
      InetAddress host, int port, String url, Passwords passwords) {
    Map<String, String> environment = new TreeMap<>(settings.forServer());
    environment.keySet().removeIf(name -> name.startsWith("GARANTE_DB_"));
    environment.put("GARANTE_MODE", Mode.DEMO.name);
    environment.put("GARANTE_CLOCK_SINCE", Instant.now().toString());
    environment.put("GARANTE_DB_URL", url);
    environment.put("GARANTE_DB_APP_PASSWORD", passwords.of(Role.APP));
    environment.put("GARANTE_DB_READER_PASSWORD", passwords.of(Role.READER));
    environment.put("GARANTE_DB_SEALER_PASSWORD", passwords.of(Role.SEALER));
    environment.put("GARANTE_HTTP_HOST", host.getHostAddress());
    environment.put("GARANTE_HTTP_PORT", Integer.toString(port));
    environment.put("GARANTE_MANAGEMENT_PORT", Integer.toString(Ports.anyFree()));
    environment.put("GARANTE_KEYS", folders.keys(Mode.DEMO).toString());
    environment.put("GARANTE_LEDGER_ORIGIN", "garante.demo/ledger");
    environment.put("GARANTE_PUBLIC_URL", "http://" + host.getHostAddress() + ":" + port);
    return environment;
  }

  private Path data() {
    return folders.of(Mode.DEMO).resolve("database");
  }

  private Path passwordFile() {
    return folders.of(Mode.DEMO).resolve("passwords.properties");
  }
}
