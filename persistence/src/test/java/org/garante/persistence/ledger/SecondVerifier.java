package org.garante.persistence.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verifier in another language, and the Node.js it runs on: the one that the browser tests'
 * driver brings, whatever the machine has.
 */
final class SecondVerifier {
  private static final Path SOURCES = Path.of("..", "verifier", "src", "test", "node");

  private SecondVerifier() {}

  /** The command that runs a file of it. */
  static List<String> program(String file, String... options) {
    List<String> command = new ArrayList<>(List.of(Node.EXECUTABLE.toString()));
    command.addAll(List.of(options));
    command.add(SOURCES.resolve(file).toString());
    return command;
  }

  /** Unpacked once for each build. */
  private static final class Node {
    private static final Path EXECUTABLE = unpack();

    private static Path unpack() {
      String windows = isOn("windows") ? ".exe" : "";
      Path executable = Path.of("target", "node" + windows).toAbsolutePath();
      if (Files.isExecutable(executable)) {
        return executable;
      }
      String resource = "/driver/" + platform() + "/node" + windows;
      try (InputStream packed = SecondVerifier.class.getResourceAsStream(resource)) {
        if (packed == null) {
          throw new IllegalStateException("no Node.js for this machine: " + resource);
        }
        Path part = Files.createTempFile(executable.getParent(), "node", ".part");
        Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
        if (!part.toFile().setExecutable(true)) {
          throw new IllegalStateException(part + " cannot be made executable");
        }
        return Files.move(part, executable, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String platform() {
      boolean arm = System.getProperty("os.arch").equals("aarch64");
      if (isOn("windows")) {
        return "win32_x64";
      }
      return (isOn("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
    }

    private static boolean isOn(String system) {
      return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith(system);
    }
  }
}
