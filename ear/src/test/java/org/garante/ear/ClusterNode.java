package org.garante.ear;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of several servers, started by the launcher as it is for real, in a home of its own. */
final class ClusterNode implements AutoCloseable {
  private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));

  private final HttpClient asking =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String name;
  private final Path home;
  private final int port;
  private final int clusterPort;
  private Process launcher;

  ClusterNode(String name, int port, int clusterPort) {
    this.name = name;
    this.home = BUILD.resolve("cluster").resolve(name);
    this.port = port;
    this.clusterPort = clusterPort;
  }

  /** Brings the database up to this build by the launcher, which makes the members' key, too. */
  static void migrate() {
    Process process =
        launched(
            BUILD.resolve("cluster/migrate"),
            "migrate",
            Map.of("GARANTE_DB_OWNER_PASSWORD", "only-in-tests"));
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException("migrate ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins to start it. */
  void start() {
    launcher =
        launched(
            home,
            "start",
            Map.of(
                "GARANTE_NODE",
                name,
                "GARANTE_HTTP_PORT",
                Integer.toString(port),
                "GARANTE_HTTP_BEHIND_PROXY",
                "true",
                "GARANTE_HTTP_SECURE_COOKIES",
                "false",
                "GARANTE_CLUSTER_HOST",
                "127.0.0.1",
                "GARANTE_CLUSTER_PORT",
                Integer.toString(clusterPort)));
  }

  /** Ends the server, and whoever would start it again, without asking: kill -9. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(List.of(launcher.toHandle()));
    launcher.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  /** Ends it as an operator does. */
  @Override
  public void close() {
    launcher.destroy();
    launcher.toHandle().onExit().orTimeout(2, TimeUnit.MINUTES).join();
  }

  void awaitReady() {
    Until.so(name + " ready", this::isReady);
  }

  /** Whether it would answer: what a proxy asks. */
  boolean isReady() {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return asking.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String name() {
    return name;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  int clusterPort() {
    return clusterPort;
  }

  /** Lines of its log of this start and those before. */
  List<String> log() {
    try {
      return Files.readAllLines(home.resolve("production/log/server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launched(Path home, String command, Map<String, String> settings) {
    try {
      Files.createDirectories(home);
      ProcessBuilder process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dgarante.root=" + BUILD.resolve("../..").normalize(),
                  "-Dgarante.home=" + home,
                  "-cp",
                  System.getProperty("java.class.path") + File.pathSeparator + ".",
                  "org.garante.launcher.Garante",
                  command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(home.resolve(command + ".out").toFile()));
      process.environment().putAll(settings);
      return process.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
