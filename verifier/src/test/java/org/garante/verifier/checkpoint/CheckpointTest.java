package org.garante.verifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.garante.verifier.json.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, notes and checkpoints against what others published. */
class CheckpointTest {
  /** The key and note of the documentation of golang.org/x/mod/sumdb/note. */
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;

  private static final String SIGNATURE =
      """
      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  /** A checkpoint of a public staging log, signed by the log and cosigned by witnesses. */
  private static final String ARCHE =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      """;

  private static final String ARCHE_KEY =
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
  private static final String REMORA_KEY =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

  @Test
  void published_note_is_verified_by_its_key_and_altered_by_none() {
    VerifierKey key = VerifierKey.of(PETER);
    SignedNote note = SignedNote.of(TEXT + "\n" + SIGNATURE);
    SignedNote.SignatureLine line = note.signatures().get(0);

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(key.isNamedBy(line)).isTrue();
    assertThat(key.verifies(note.textBytes(), line.signature())).isTrue();
    assertThat(key.verifies(TEXT.replace("you", "You").getBytes(), line.signature())).isFalse();
  }

  @Test
  void any_mangling_of_a_published_key_is_refused() {
    for (int from = 0; from < PETER.length(); from++) {
      for (int to = from; to < PETER.length() + (from == 0 ? 0 : 1); to++) {
        refused(PETER.substring(from, to));
      }
    }
    refused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
    refused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  private static void refused(String line) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VerifierKey.of(line));
  }

  @Test
  void keys_of_other_implementations_are_read() {
    Keys keys =
        Keys.of(
            """
            # two of transparency-dev/formats

            TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6
            %s
            """
                .formatted(REMORA_KEY));
    assertThat(keys.all()).extracting(VerifierKey::isCosigner).containsExactly(false, true);
  }

  @Test
  void real_checkpoint_is_signed_by_log_and_cosigner() {
    Checkpoint byBoth = Checkpoint.of(ARCHE, Keys.of(ARCHE_KEY + "\n" + REMORA_KEY));

    assertThat(byBoth.size()).isEqualTo(1_432_088_532);
    assertThat(byBoth.ledgerSigned()).isTrue();
    assertThat(byBoth.forged()).isFalse();
    assertThat(byBoth.time()).as("no clock: not the log's own cosigner").isEmpty();
    Checkpoint byCosigner = Checkpoint.of(ARCHE, Keys.of(REMORA_KEY));
    assertThat(byCosigner.signed()).isTrue();
    assertThat(byCosigner.ledgerSigned()).isFalse();
    Checkpoint byNobody = Checkpoint.of(ARCHE, Keys.of(PETER));
    assertThat(byNobody.signed()).isFalse();
    assertThat(byNobody.forged()).isFalse();
  }

  @Test
  void real_cosignature_says_its_time() {
    VerifierKey remora = VerifierKey.of(REMORA_KEY);
    SignedNote note = SignedNote.of(ARCHE);
    byte[] signature =
        note.signatures().stream().filter(remora::isNamedBy).findFirst().orElseThrow().signature();

    assertThat(VerifierKey.time(signature)).isEqualTo(1_779_573_024);
    assertThat(remora.verifies(note.textBytes(), signature)).isTrue();
    signature[7]++;
    assertThat(remora.verifies(note.textBytes(), signature)).as("another time").isFalse();
  }

  @Test
  void altered_checkpoint_is_forged_under_each_key() {
    String altered = ARCHE.replace("1432088532", "42");
    for (String key : List.of(ARCHE_KEY, REMORA_KEY)) {
      Checkpoint checkpoint = Checkpoint.of(altered, Keys.of(key));
      assertThat(checkpoint.forged()).isTrue();
      assertThat(checkpoint.signed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n1\n",
        "a\n1\nAAAA\n\n— a AAAAAAA=\n",
        "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
        "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
        "a\n9999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n— a AAAAAAA=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAA=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a+b AAAAAAA=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=",
        "a\r\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n"
      })
  void what_is_no_checkpoint_is_refused(String note) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Checkpoint.of(note, new Keys(List.of())));
  }
}
