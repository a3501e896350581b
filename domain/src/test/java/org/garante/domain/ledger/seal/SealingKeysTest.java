package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealingKeysTest {
  private static final Instant AT = Instant.parse("2025-06-05T22:00:00.900Z");

  private final SealingKeys keys = SealingKeys.generate("garante.test/ledger");
  private final Checkpoint checkpoint = keys.sign(3, new byte[32], AT, Optional.empty());

  @Test
  void checkpoint_has_the_c2sp_form() {
    assertThat(checkpoint.note().lines().toList())
        .startsWith("garante.test/ledger", "3", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "")
        .hasSize(6);
    assertThat(checkpoint.note().lines().skip(4))
        .allMatch(line -> line.startsWith("— garante.test/ledger"));
  }

  @Test
  void time_of_a_checkpoint_is_whole_seconds() {
    assertThat(checkpoint.at()).isEqualTo("2025-06-05T22:00:00Z");
  }

  @Test
  void ledger_signs_the_text_and_the_cosigner_the_text_at_its_time() throws Exception {
    String text = "garante.test/ledger\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    List<byte[]> signatures =
        checkpoint
            .note()
            .lines()
            .skip(4)
            .map(line -> Base64.getDecoder().decode(line.split(" ")[2]))
            .toList();
    List<String> open = keys.verifierLines();
    byte[] ledger = signatures.get(0);
    byte[] cosigner = signatures.get(1);

    assertThat(verified(open.get(0), text, Arrays.copyOfRange(ledger, 4, 68))).isTrue();
    assertThat(ByteBuffer.wrap(cosigner, 4, 8).getLong()).isEqualTo(AT.getEpochSecond());
    assertThat(
            verified(
                open.get(1),
                "cosignature/v1\ntime " + AT.getEpochSecond() + "\n" + text,
                Arrays.copyOfRange(cosigner, 12, 76)))
        .isTrue();
    assertThat(HexFormat.of().formatHex(ledger, 0, 4)).isEqualTo(open.get(0).split("\\+")[1]);
    assertThat(HexFormat.of().formatHex(cosigner, 0, 4)).isEqualTo(open.get(1).split("\\+")[1]);
  }

  @Test
  void where_keys_take_over_both_sign_and_the_new_ones_first() {
    SealingKeys next = SealingKeys.generate("garante.test/ledger");
    Checkpoint handover = next.sign(4, new byte[32], AT, Optional.of(keys));
    assertThat(handover.note().lines()).hasSize(8);
    for (SealingKeys each : List.of(keys, next)) {
      assertThat(
              SignedNote.read(handover.note())
                  .orElseThrow()
                  .isSignedBy(each.verifierLines().get(0)))
          .isTrue();
    }
    assertThat(next.signed(handover)).isTrue();
    assertThat(keys.signed(handover)).isFalse();
  }

  @Test
  void keys_are_read_back_as_they_were_written() {
    SealingKeys again = SealingKeys.of(keys.lines());
    assertThat(again.sign(3, new byte[32], AT, Optional.empty()).note())
        .isEqualTo(checkpoint.note());
    assertThat(again.verifierLines()).isEqualTo(keys.verifierLines());
  }

  @Test
  void secret_and_open_lines_of_different_keys_are_refused() {
    List<String> mixed = new ArrayList<>(keys.lines());
    Collections.swap(mixed, 1, 3);
    assertThatThrownBy(() -> SealingKeys.of(mixed)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SealingKeys.of(keys.lines().subList(0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void name_with_a_plus_sign_is_refused() {
    assertThatThrownBy(() -> SealingKeys.generate("a+b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean verified(String verifierLine, String text, byte[] signature)
      throws GeneralSecurityException {
    byte[] typed = Base64.getDecoder().decode(verifierLine.split("\\+", 3)[2]);
    byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(x509, x509.length + 32);
    System.arraycopy(typed, 1, encoded, x509.length, 32);
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    ed25519.update(text.getBytes(StandardCharsets.UTF_8));
    return ed25519.verify(signature);
  }
}
