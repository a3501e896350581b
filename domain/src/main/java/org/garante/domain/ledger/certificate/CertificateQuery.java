package org.garante.domain.ledger.certificate;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.ground.FieldGroup;

/** Reads records with their steps and what the ledger binds of them. */
public interface CertificateQuery {
  /**
   * The records as lines of a bundle, in one look at the register.
   *
   * @param groups which groups of each are opened
   * @return in the order in which the map gives them
   */
  List<JsonObject> records(Map<UUID, Set<FieldGroup>> groups);

  /** Where an entry was sealed; empty if it is not yet. */
  Optional<Long> position(UUID entry);

  /** Whether an entry that was made at that time or before waits for its seal. */
  boolean waits(Instant until);
}
