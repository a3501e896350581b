package org.garante.domain.ledger.certificate;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.form.FieldGroup;

/** Reads one record with its steps and what the ledger binds of them. */
public interface CertificateQuery {
  /** The record as a line of a bundle, with these groups opened. */
  JsonObject record(UUID record, Set<FieldGroup> groups);
}
