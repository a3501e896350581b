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
import java.util.regex.Pattern;

/** The GARANTE_* settings of this start: the environment, over the file it may name. */
final class Settings {
  private static final Pattern NAME = Pattern.compile("GARANTE_[A-Z0-9_]+");
  private static final String MANY = "[1-9][0-9]{0,4}";
  private static final String FEW = "[0-9]{1,3}";
  private static final String SWITCH = "true|false";

  /** What those look like that the server reads by itself, and would not start with otherwise. */
  private static final Map<String, Pattern> SHAPES =
      Map.ofEntries(
          shape("GARANTE_PUBLIC_URL", "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?"),
          shape("GARANTE_HTTP_BEHIND_PROXY", SWITCH),
          shape("GARANTE_HTTP_SECURE_COOKIES", SWITCH),
          shape("GARANTE_MANAGEMENT_PORT", MANY),
          shape("GARANTE_DB_APP_POOL_MIN", FEW),
          shape("GARANTE_DB_APP_POOL_MAX", FEW),
          shape("GARANTE_DB_READER_POOL_MIN", FEW),
          shape("GARANTE_DB_READER_POOL_MAX", FEW),
          shape("GARANTE_NODE", "[A-Za-z0-9._-]{1,23}"),
          shape("GARANTE_SEALING_SECONDS", "[1-9]|[1-5][0-9]|60"),
          shape("GARANTE_SEALING_LIMIT_MINUTES", MANY),
          shape("GARANTE_WATCH_SECONDS", MANY));

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
    values.forEach(Settings::requireShape);
  }

  private static Map.Entry<String, Pattern> shape(String name, String pattern) {
    return Map.entry(name, Pattern.compile(pattern));
  }

  private static void requireShape(String name, String value) {
    Pattern shape = SHAPES.get(name);
    if (shape != null && !shape.matcher(value).matches()) {
      throw new Refusal("setting.wrong", name, value);
    }
  }

  /** Keeps a setting, clean, unless nothing was set. */
  private static void put(Map<String, String> values, String name, String given) {
    String value =
        name.endsWith("_PASSWORD") ? GivenText.exact(name, given) : GivenText.clean(name, given);
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  static Settings of(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (NAME.matcher(name).matches()) {
            put(values, name, value);
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
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("config.unreadable", file);
    }
    Map<String, String> values = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!NAME.matcher(name).matches()) {
        throw new Refusal("config.unknown", name, file);
      }
      put(values, name, properties.getProperty(name));
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
