package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();

  @Test
  void a_clean_bundle_is_verified() throws IOException {
    Outcome outcome = scenario.outsider(folder).verify(scenario.register);

    assertThat(outcome.said()).contains("\"verdict\":\"VERIFIED\"");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.json().get("counted"))
        .isEqualTo(
            Map.of(
                "checkpoints",
                4L,
                "entries",
                (long) scenario.register.entries.size(),
                "newestSize",
                (long) scenario.register.entries.size() - 3,
                "newestTime",
                "2025-06-05T18:01:03.000000Z",
                "records",
                5L,
                "unsealed",
                3L));
  }
}
