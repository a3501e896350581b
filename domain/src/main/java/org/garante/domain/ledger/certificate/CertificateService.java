package org.garante.domain.ledger.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.LedgerRepository;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.MerkleTree;

/**
 * Issues certificates to whoever may take away what they show. What was asked and found is entered
 * first; the certificate proves that entry too, so that also the answer that there is no record is
 * one that the register signed.
 */
@ApplicationScoped
@Transactional
public class CertificateService {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String FORMAT = "garante-certificate/2";

  private final Inquiries inquiries;
  private final CertificateQuery certificates;
  private final CheckpointQuery checkpoints;
  private final PromptSeal seal;
  private final LedgerRepository ledger;
  private final Exports exports;
  private final CurrentAccount current;

  @Inject
  public CertificateService(
      Inquiries inquiries,
      CertificateQuery certificates,
      CheckpointQuery checkpoints,
      PromptSeal seal,
      LedgerRepository ledger,
      Exports exports,
      CurrentAccount current) {
    this.inquiries = inquiries;
    this.certificates = certificates;
    this.checkpoints = checkpoints;
    this.seal = seal;
    this.ledger = ledger;
    this.exports = exports;
    this.current = current;
  }

  /**
   * Answers an inquiry with what the account sees opened, and enters what was asked and found. What
   * waits is sealed before: who has just approved a record may have its certificate.
   *
   * @throws org.garante.domain.review.UnknownRecord if there is none with that folio
   * @throws org.garante.domain.access.NotPermitted if the account may not take that away
   * @throws TooManyFound if a query finds more than a certificate holds
   * @throws NotSealedYet if a step of what was found cannot be sealed now
   * @throws PurposeRequired if it is not said what for
   */
  @Requires(Action.EXPORT)
  public Issue issue(Inquiry inquiry, String purpose) {
    String why = PurposeRequired.in(purpose);
    seal.untilNow();
    Account by = current.get();
    Found found = inquiries.answer(inquiry, by, why);
    Map<String, JsonValue> said = new TreeMap<>();
    said.put("parameters", found.asked().parameters());
    found.asked().terms().ifPresent(terms -> said.put("terms", JSON.createValue(terms)));
    said.put("result", found.result());
    LedgerEntry entry = exports.begin(found.object(), said, why, found.persons());
    return new Issue(
        entry,
        found,
        by.staff().name() + " (" + by.staff().staffNumber() + ")",
        by.agency(),
        inquiries.everywhere(by),
        why);
  }

  /**
   * Seals the entry of the issue and proves all that the certificate shows. In no transaction: the
   * entry has to be committed before.
   *
   * @throws NotSealedYet if it cannot be sealed now
   */
  @Requires(Action.EXPORT)
  @Transactional(TxType.NOT_SUPPORTED)
  public Certificate prove(Issue issue) {
    long position = seal.position(issue.entry().id());
    Checkpoint checkpoint = checkpoints.newest().orElseThrow(NotSealedYet::new);
    var records = JSON.createArrayBuilder();
    issue.found().records().forEach(record -> records.add(record.line()));
    return new Certificate(
        issue,
        position,
        checkpoint,
        JSON.createObjectBuilder()
            .add("format", FORMAT)
            .add("origin", checkpoint.note().lines().findFirst().orElseThrow())
            .add("issue", line(issue.entry(), position))
            .add("records", records)
            .add("proofs", proofs(issue.found(), position, checkpoint))
            .add("checkpoint", checkpoint.note())
            .build());
  }

  /** Ends an issue, before its first byte leaves. */
  @Requires(Action.EXPORT)
  public void end(Certificate certificate, String sha256) {
    exports.end(
        certificate.issue().entry().id(),
        certificate.found().object(),
        certificate.found().records().size(),
        sha256);
  }

  /** The entry as a line of a bundle, with all its leaves opened. */
  private JsonObject line(LedgerEntry entry, long position) {
    var leaves = JSON.createObjectBuilder();
    for (LedgerOpening opening : ledger.openings(entry.id())) {
      leaves.add(
          opening.leaf(),
          JSON.createObjectBuilder()
              .add("salt", HexFormat.of().formatHex(opening.salt()))
              .add("value", read(opening.value().orElseThrow())));
    }
    byte[] input = entry.leafInput();
    try (JsonReader columns = JSON.createReader(new ByteArrayInputStream(input))) {
      return JSON.createObjectBuilder()
          .add("position", position)
          .add("leaf", HexFormat.of().formatHex(MerkleTree.leafHash(input)))
          .add("entry", columns.readObject())
          .add("leaves", leaves)
          .build();
    }
  }

  private static JsonValue read(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  /** The path of every step's entry, and of the issue's, to the checkpoint's root. */
  private JsonValue proofs(Found found, long issue, Checkpoint checkpoint) {
    MerkleTree tree = new MerkleTree(checkpoints, checkpoint.size());
    List<Long> positions =
        LongStream.concat(
                found.records().stream()
                    .flatMap(record -> record.positions().stream())
                    .mapToLong(Long::longValue),
                LongStream.of(issue))
            .sorted()
            .boxed()
            .toList();
    var proofs = JSON.createArrayBuilder();
    for (long position : positions) {
      var hashes = JSON.createArrayBuilder();
      tree.auditPath(position).stream().map(HexFormat.of()::formatHex).forEach(hashes::add);
      proofs.add(JSON.createObjectBuilder().add("position", position).add("hashes", hashes));
    }
    return proofs.build();
  }
}
