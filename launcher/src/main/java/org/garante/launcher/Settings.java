package org.garante.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The GARANTE_* settings of this start: the environment, over the file it may name. */
final class Settings {

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  static Settings of(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("GARANTE_") && !value.isBlank()) {
            values.put(name, value.strip());
          }
        });
    return new Settings(values);
  }

  /** The environment over the file named by GARANTE_CONFIG, or garante.properties in the clone. */
  static Settings ofFileAnd(Map<String, String> environment, Path root, Terminal terminal) {
    Settings own = of(environment);
    Optional<Path> named = own.find("GARANTE_CONFIG").map(Path::of);
    Path file = named.orElse(root.resolve("garante.properties"));
    if (!Files.exists(file)) {
      if (named.isPresent()) {
        throw new Refusal("config.missing", file);
      }
      return own;
    }
    Map<String, String> values = new TreeMap<>(read(file));
    if (readableByOthers(file) && values.keySet().stream().anyMatch(n -> n.endsWith("PASSWORD"))) {
      terminal.say("config.readable", file);
    }
    values.putAll(own.values);
    return new Settings(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name) {
    return find(name).orElseThrow(() -> new Refusal("setting.missing", name));
  }

  String get(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  int httpPort() {
    return CommandLine.portNumber(get("GARANTE_HTTP_PORT", "8080"));
  }

  InetAddress httpHost() {
    String host = get("GARANTE_HTTP_HOST", "127.0.0.1");
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new Refusal("host.unknown", host);
    }
  }

  /** All of them but those of the owner of the schema, which the server must never get. */
  Map<String, String> forServer() {
    Map<String, String> forServer = new TreeMap<>(values);
    forServer.keySet().removeIf(name -> name.startsWith("GARANTE_DB_OWNER_"));
    return forServer;
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new Refusal("config.unreadable", file);
    }
    Map<String, String> values = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!name.startsWith("GARANTE_")) {
        throw new Refusal("config.unknown", name, file);
      }
      if (!properties.getProperty(name).isBlank()) {
        values.put(name, properties.getProperty(name).strip());
      }
    }
    return values;
  }

  private static boolean readableByOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
