package org.garante.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program that outsiders have, run as they do: a process that knows nothing of the server. */
final class Verifier {
  private Verifier() {}

  /** What it says of a bundle or a certificate, given keys and checkpoints that were kept. */
  static JsonObject judge(Path exported, Path keys, Path... checkpoints) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(),
                "org.garante.verifier.Main",
                exported.toString(),
                "--json",
                "--key",
                keys.toString()));
    for (Path checkpoint : checkpoints) {
      command.addAll(List.of("--checkpoint", checkpoint.toString()));
    }
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      try (var reader = Json.createReader(new StringReader(said))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("verifier"))
        .findFirst()
        .orElseThrow();
  }
}
