package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose keys were rotated, verified outside by both verifiers. */
class RotationIT {
  private static final int LINES_OF_ONE_SET = 2;

  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private List<String> keys;
  private List<String> notes;
  private Path bundle;

  @BeforeEach
  void rotate() throws IOException {
    SealedRegister sealed = new SealedRegister(sample.register, home);
    sample.approvedArrest();
    sealed.seal();
    Files.createFile(home.resolve("keys/rotate"));
    sample.register.at(sample.register.now().plusSeconds(60));
    sample.approvedArrest();
    sealed.seal();
    sample.approvedArrest();
    sealed.seal();
    Bundle exported = Bundle.of(sample, BundleScope.FULL, sample.auditor, sample.register.now());
    bundle = Files.write(home.resolve("bundle.zip"), exported.bytes());
    keys = exported.text("keys.txt").lines().toList();
    notes =
        exported.lines("checkpoints.jsonl").stream()
            .map(line -> ((JsonObject) line).getString("note"))
            .toList();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void ledger_is_verified_with_the_earlier_and_the_new_keys_and_checkpoints_of_both()
      throws IOException {
    assertThat(keys).hasSize(2 * LINES_OF_ONE_SET);
    assertThat(notes).hasSize(3);
    Verdict.of(bundle, file("known", String.join("\n", keys)), checkpoints(0, 1, 2)).isClean();
    Verdict.of(bundle, file("known", String.join("\n", keys)), checkpoints(0)).isClean();
  }

  @Test
  void who_knows_the_earlier_keys_alone_follows_up_to_where_the_new_ones_took_over()
      throws IOException {
    String earlier = String.join("\n", keys.subList(0, LINES_OF_ONE_SET));
    Verdict.of(bundle, file("known", earlier), checkpoints(1))
        .finds("integrity", "checkpoint-signature");
    assertThat(notes.get(1).lines()).hasSize(8);
    assertThat(notes.get(2).lines()).hasSize(6);
  }

  @Test
  void new_keys_alone_do_not_vouch_for_what_the_earlier_ones_signed() throws IOException {
    String later = String.join("\n", keys.subList(LINES_OF_ONE_SET, keys.size()));
    Verdict.of(bundle, file("known", later), checkpoints(2))
        .finds("integrity", "checkpoint-signature");
  }

  private List<Path> checkpoints(int... which) throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (int each : which) {
      files.add(file("checkpoint-" + each, notes.get(each)));
    }
    return files;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text);
  }
}
