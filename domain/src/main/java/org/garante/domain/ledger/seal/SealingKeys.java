package org.garante.domain.ledger.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.garante.domain.ledger.seal.SigningKey.Algorithm;

/**
 * The two keys a checkpoint is signed with: the ledger's, and that of the register's own cosigner,
 * whose signature says when. The ledger's name is its origin.
 */
final class SealingKeys {
  private static final String COSIGNER = "/cosigner";

  private final SigningKey ledger;
  private final SigningKey cosigner;

  private SealingKeys(SigningKey ledger, SigningKey cosigner) {
    this.ledger = ledger;
    this.cosigner = cosigner;
  }

  static SealingKeys generate(String origin) {
    return new SealingKeys(
        SigningKey.generate(origin, Algorithm.LEDGER),
        SigningKey.generate(origin + COSIGNER, Algorithm.COSIGNER));
  }

  /**
   * Reads what {@link #lines} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static SealingKeys of(List<String> lines) {
    List<String> secret = lines.stream().filter(SigningKey::isSecret).toList();
    List<String> open =
        lines.stream().filter(line -> !SigningKey.isSecret(line) && !line.isBlank()).toList();
    if (secret.size() != 2 || open.size() != 2) {
      throw new IllegalArgumentException("a key file holds two secret lines and two open ones");
    }
    return new SealingKeys(
        SigningKey.of(secret.get(0), open.get(0)), SigningKey.of(secret.get(1), open.get(1)));
  }

  List<String> lines() {
    return List.of(
        ledger.secretLine(), ledger.verifierLine(), cosigner.secretLine(), cosigner.verifierLine());
  }

  /** What others need to verify checkpoints signed with these keys. */
  List<String> verifierLines() {
    return List.of(ledger.verifierLine(), cosigner.verifierLine());
  }

  String origin() {
    return ledger.name();
  }

  /**
   * Signs a checkpoint; the time is cut to the second. Where these keys take over from others, both
   * sign, so that whoever knows only the earlier ones sees where that was.
   */
  Checkpoint sign(long size, byte[] root, Instant at, Optional<SealingKeys> before) {
    String text = Checkpoint.text(origin(), size, root);
    long second = at.getEpochSecond();
    return new Checkpoint(
        size,
        root,
        at.truncatedTo(ChronoUnit.SECONDS),
        text
            + "\n"
            + signatureLines(text, second)
            + before.map(keys -> keys.signatureLines(text, second)).orElse(""));
  }

  private String signatureLines(String text, long second) {
    return ledger.signatureLine(text, second) + cosigner.signatureLine(text, second);
  }

  boolean isSameAs(SealingKeys other) {
    return verifierLines().equals(other.verifierLines());
  }

  /** Whether these keys signed a checkpoint, first where several did. */
  boolean signed(Checkpoint checkpoint) {
    return SignedNote.read(checkpoint.note())
        .filter(note -> note.isSignedFirstBy(ledger.verifierLine()))
        .isPresent();
  }
}
