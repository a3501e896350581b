package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The second verifier's own tests: vectors, formats, and attacks on bundles it makes itself. */
class SecondVerifierIT {
  @Test
  void passes_its_own_tests() throws Exception {
    Process process =
        new ProcessBuilder(SecondVerifier.program("verify.test.mjs", "--test"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("pass 2[0-9]{2}\\s");
  }
}
