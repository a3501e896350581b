package org.garante.domain.ledger.certificate;

import jakarta.json.JsonObject;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.seal.Checkpoint;

/**
 * What proves records, and what the register answered when it was asked for them, without the
 * register.
 *
 * @param position of the entry of its issue
 * @param checkpoint the one its proofs lead to
 * @param json the certificate itself
 */
public record Certificate(Issue issue, long position, Checkpoint checkpoint, JsonObject json) {

  public Found found() {
    return issue.found();
  }

  /** Its text, as it leaves the register. */
  public String text() {
    return CanonicalJson.write(json);
  }
}
