package org.garante.domain.ledger.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Sight;
import org.garante.domain.access.Subject;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.MerkleTree;
import org.garante.domain.review.Folio;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.Sights;

/** Issues certificates of records to whoever may take the record away, and enters each. */
@ApplicationScoped
@Transactional
public class CertificateService {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final RecordRepository records;
  private final Subjects subjects;
  private final CertificateQuery certificates;
  private final CheckpointQuery checkpoints;
  private final Sights sights;
  private final Exports exports;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public CertificateService(
      RecordRepository records,
      Subjects subjects,
      CertificateQuery certificates,
      CheckpointQuery checkpoints,
      RegisterQuery register,
      Exports exports,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.records = records;
    this.subjects = subjects;
    this.certificates = certificates;
    this.checkpoints = checkpoints;
    this.sights = new Sights(permit, register, clock);
    this.exports = exports;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Issues a certificate of a record, with what the account sees of it opened.
   *
   * @throws UnknownRecord if there is none with that folio
   * @throws NotSealedYet if a step of it waits for its seal
   * @throws org.garante.domain.ledger.PurposeRequired if it is not said what for
   */
  @Requires(Action.EXPORT)
  public Certificate issue(String folio, String purpose) {
    RegisterRecord record = find(folio);
    Account by = current.get();
    Subject subject = subjects.of(record);
    permit.check(Action.EXPORT, by, subject);
    Sight sight = sights.of(by, subject);
    if (!sight.showsContent()) {
      throw new NotPermitted(Action.EXPORT);
    }
    JsonObject line = certificates.record(record.id(), sight.groups());
    Checkpoint checkpoint = checkpoints.newest().orElseThrow(NotSealedYet::new);
    JsonArray proofs = proofs(line, checkpoint);
    LedgerEntry begun = exports.begin(record.id(), "certificate", purpose, persons(line, sight));
    Instant issued = clock.instant();
    return new Certificate(
        begun.id(),
        record.id(),
        record.kind(),
        record.folio().text(),
        sight.groups(),
        issued,
        checkpoint,
        by.username() + " (" + by.staff().staffNumber() + ")",
        by.agency(),
        purpose.strip(),
        JSON.createObjectBuilder()
            .add("format", "garante-certificate/1")
            .add("origin", checkpoint.note().lines().findFirst().orElseThrow())
            .add("issued", LedgerEntry.text(issued))
            .add("record", line)
            .add("proofs", proofs)
            .add("checkpoint", checkpoint.note())
            .build());
  }

  /** Ends an issue, before its first byte leaves. */
  @Requires(Action.EXPORT)
  public void end(Certificate certificate, String sha256) {
    exports.end(certificate.export(), certificate.record(), 1, sha256);
  }

  private RegisterRecord find(String folio) {
    try {
      return records.find(new Folio(folio)).orElseThrow(() -> new UnknownRecord(folio));
    } catch (IllegalArgumentException e) {
      throw new UnknownRecord(folio);
    }
  }

  /** The path of every step's entry to the checkpoint's root. */
  private JsonArray proofs(JsonObject line, Checkpoint checkpoint) {
    MerkleTree tree = new MerkleTree(checkpoints, checkpoint.size());
    var proofs = JSON.createArrayBuilder();
    for (JsonObject step : line.getJsonArray("steps").getValuesAs(JsonObject.class)) {
      if (!(step.get("position") instanceof JsonNumber position)
          || position.longValue() >= checkpoint.size()) {
        throw new NotSealedYet();
      }
      var hashes = JSON.createArrayBuilder();
      tree.auditPath(position.longValue()).stream()
          .map(HexFormat.of()::formatHex)
          .forEach(hashes::add);
      proofs.add(
          JSON.createObjectBuilder().add("position", position.longValue()).add("hashes", hashes));
    }
    return proofs.build();
  }

  /** Whose identity it shows. */
  private static Set<UUID> persons(JsonObject line, Sight sight) {
    return !sight.showsIdentity()
        ? Set.of()
        : line.getJsonArray("submissions").getValuesAs(JsonObject.class).stream()
            .flatMap(one -> one.getJsonArray("persons").getValuesAs(JsonString.class).stream())
            .map(id -> UUID.fromString(id.getString()))
            .collect(Collectors.toSet());
  }
}
