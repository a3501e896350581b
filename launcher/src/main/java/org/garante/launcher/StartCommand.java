package org.garante.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts the server for real, on a PostgreSQL that is somebody else's to run. */
final class StartCommand {

  private final Folders folders;
  private final Settings settings;
  private final Terminal terminal;

  StartCommand(Folders folders, Settings settings, Terminal terminal) {
    this.folders = folders;
    this.settings = settings;
    this.terminal = terminal;
  }

  void run() {
    if (settings.find("GARANTE_CLOCK").isPresent()) {
      throw new Refusal("clock.production");
    }
    InetAddress host = settings.httpHost();
    int port = settings.httpPort();
    String url = settings.get("GARANTE_DB_URL");
    Schema asApplication = schema(url, Role.APP);
    asApplication.require(Mode.PRODUCTION);
    asApplication.requireCurrent();
    schema(url, Role.READER).require(Mode.PRODUCTION);
    String address =
        settings.get("GARANTE_PUBLIC_URL", "http://" + host.getHostAddress() + ":" + port);
    Path folder = Folders.create(folders.of(Mode.PRODUCTION));
    try (Closing closing = new Closing()) {
      Instance earlier = Instance.recorded(folder);
      Instance instance = closing.add(Instance.claim(folder, address));
      earlier.stopServer();
      Ports.requireFree(host, port);
      terminal.say("server.starting");
      Path firstAdministrator = folder.resolve("first-administrator");
      deleteIfExists(firstAdministrator);
      Path log = folders.logs(Mode.PRODUCTION).resolve("server.log");
      Map<String, String> environment = environment(host, port, address, firstAdministrator);
      KeptServer server =
          new KeptServer(
              () -> ServerProcess.start(folders, Mode.PRODUCTION, host, environment),
              started -> new Boot(started, new LogTail(log), host, port, terminal),
              instance,
              closing);
      server.await(Duration.ofMinutes(10));
      terminal.say("start.ready", address);
      tellOnce(firstAdministrator);
      new Vigil(terminal, closing::interrupted, Clock.systemUTC()).keep(List.of(server));
    }
  }

  private Schema schema(String url, Role role) {
    String setting = "GARANTE_DB_" + role + "_";
    return new Schema(
        url, settings.get(setting + "USER", role.user()), settings.get(setting + "PASSWORD"));
  }

  private Map<String, String> environment(
      InetAddress host, int port, String address, Path firstAdministrator) {
    Map<String, String> environment = new TreeMap<>(settings.forServer());
    environment.put("GARANTE_MODE", Mode.PRODUCTION.name);
    environment.put("GARANTE_HTTP_HOST", host.getHostAddress());
    environment.put("GARANTE_HTTP_PORT", Integer.toString(port));
    environment.putIfAbsent("GARANTE_MANAGEMENT_PORT", Integer.toString(Ports.anyFree()));
    environment.putIfAbsent("GARANTE_HTTP_SECURE_COOKIES", "true");
    environment.put("GARANTE_PUBLIC_URL", address);
    environment.putIfAbsent("GARANTE_KEYS", folders.keys(Mode.PRODUCTION).toString());
    environment.putIfAbsent(
        "GARANTE_LEDGER_ORIGIN", URI.create(address).getAuthority() + "/ledger");
    environment.put("GARANTE_FIRST_ADMIN_FILE", firstAdministrator.toString());
    return environment;
  }

  /** The link makes an administrator of whoever has it: it is shown here and kept nowhere. */
  private void tellOnce(Path firstAdministrator) {
    if (Files.exists(firstAdministrator)) {
      try {
        terminal.say("start.administrator", Files.readString(firstAdministrator).strip());
      } catch (IOException e) {
        throw new Refusal("config.unreadable", firstAdministrator);
      } finally {
        deleteIfExists(firstAdministrator);
      }
    }
  }

  private static void deleteIfExists(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", file.getParent());
    }
  }
}
