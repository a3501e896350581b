package org.garante.domain.ledger.seal;

/**
 * There is no key to sign checkpoints with, though earlier ones were signed, or it cannot be read.
 */
public class SealingKeyMissing extends RuntimeException {
  SealingKeyMissing(String folder) {
    super(folder);
  }

  SealingKeyMissing(String what, Throwable cause) {
    super(what, cause);
  }
}
