package org.garante.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The server as a child process. The provisioned one is only read: configuration and EAR are copied
 * into a base folder of this mode's own at every start, so a new build needs no more than a start.
 */
final class ServerProcess implements AutoCloseable {

  private static final String DEFAULT_JAVA_OPTIONS = "-Xms128m -Xmx768m -XX:+UseSerialGC";
  private static final List<String> FIXED_JAVA_OPTIONS =
      List.of(
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          // digits and letters of what is kept are the same whatever the machine's language is
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.awt.headless=true",
          "-XX:+ExitOnOutOfMemoryError",
          // the first start of the demo writes many records before the EAR counts as deployed
          "-Djboss.as.management.blocking.timeout=1800");

  private final Process process;
  private final Path base;
  private final Path log;

  private ServerProcess(Process process, Path base, Path log) {
    this.process = process;
    this.base = base;
    this.log = log;
  }

  static ServerProcess start(
      Folders folders, Mode mode, InetAddress host, Map<String, String> environment) {
    Path base = Folders.create(folders.server(mode));
    Path logs = Folders.create(folders.logs(mode));
    prepare(base, folders);
    String options = environment.getOrDefault("GARANTE_JAVA_OPTS", DEFAULT_JAVA_OPTIONS);
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(folders.provisionedServer())
            .setJavaHome(Path.of(System.getProperty("java.home")))
            .setBaseDirectory(base)
            .setServerReadOnlyConfiguration("standalone.xml")
            .addJavaOptions(List.of(options.strip().split("\\s+")))
            .addJavaOptions(FIXED_JAVA_OPTIONS);
    command.setLogDirectory(logs);
    command.addServerArgument(
        "-Djboss.node.name=" + environment.getOrDefault("GARANTE_NODE", "garante"));
    command.addServerArgument("-Djboss.bind.address=" + host.getHostAddress());
    command.addServerArgument("-Djboss.http.port=" + environment.get("GARANTE_HTTP_PORT"));
    command.addServerArgument(
        "-Djboss.management.http.port=" + environment.get("GARANTE_MANAGEMENT_PORT"));
    Path console = logs.resolve("console.log");
    ProcessBuilder builder =
        new ProcessBuilder(command.build())
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(console.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("GARANTE_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    try {
      return new ServerProcess(builder.start(), base, logs.resolve("server.log"));
    } catch (IOException e) {
      throw new Refusal("server.died", logs.resolve("server.log"));
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Path log() {
    return log;
  }

  boolean alive() {
    return process.isAlive();
  }

  boolean deployed() {
    return Files.exists(base.resolve("deployments/garante.ear.deployed"));
  }

  boolean deploymentFailed() {
    return Files.exists(base.resolve("deployments/garante.ear.failed"));
  }

  @Override
  public void close() {
    Instance.end(process.toHandle(), Duration.ofSeconds(40));
  }

  private static void prepare(Path base, Folders folders) {
    if (!Files.exists(folders.ear()) || !Files.exists(folders.provisionedServer())) {
      throw new Refusal("build.missing", folders.ear());
    }
    for (String made : List.of("configuration", "deployments", "tmp", "data/content")) {
      Folders.delete(base.resolve(made));
    }
    Folders.copy(
        folders.provisionedServer().resolve("standalone/configuration"),
        base.resolve("configuration"));
    try {
      Files.createDirectories(base.resolve("deployments"));
      Files.copy(
          folders.ear(),
          base.resolve("deployments/garante.ear"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
