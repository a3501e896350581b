package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody outside with the register's keys and a checkpoint they kept. */
final class Outsider {
  private final Path home;
  private final Path keys;
  private final Path checkpoint;

  /** Keeps what the bundle names: its keys and its newest checkpoint. */
  Outsider(Path home, Bundle bundle) {
    this.home = home;
    this.keys =
        write(
            "keys.txt", bundle.text("keys.txt").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    List<JsonObject> checkpoints = bundle.lines("checkpoints.jsonl");
    this.checkpoint =
        write(
            "checkpoint.txt",
            checkpoints
                .get(checkpoints.size() - 1)
                .getString("note")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** What the verifier says of a bundle, in its JSON. */
  JsonObject verify(Bundle bundle) {
    return verify(bundle.bytes());
  }

  /** What the verifier says of a bundle or a certificate, in its JSON. */
  JsonObject verify(byte[] exported) {
    return Verdict.of(write("exported", exported), keys, List.of(checkpoint)).said();
  }

  /** The codes of all findings. */
  static List<String> codes(JsonObject report) {
    List<String> codes = new ArrayList<>();
    for (String verdict : List.of("integrity", "completeness")) {
      report.getJsonObject(verdict).getJsonArray("findings").getValuesAs(JsonObject.class).stream()
          .map(finding -> finding.getString("code"))
          .forEach(codes::add);
    }
    return codes;
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(home.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
