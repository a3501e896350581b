package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.bundle.BundleQuery;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.bundle.LedgerColumns;
import org.garante.domain.ledger.certificate.CertificateQuery;
import org.garante.persistence.Reader;
import org.garante.persistence.Snapshot;

/**
 * Writes bundles (docs/ledger-format.md, section 8) as the role that only reads, in one look at the
 * register. Lines leave as they are read.
 */
@ApplicationScoped
public class BundleStore implements BundleQuery, CertificateQuery {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final DataSource reader;
  private final LedgerColumns columns;
  private final LedgerColumns acts;

  @Inject
  public BundleStore(@Reader DataSource reader) {
    this(reader, LedgerColumns.documented(), LedgerColumns.documentedActs());
  }

  /** One whose kinds and forms of acts have the columns that these say. */
  public BundleStore(DataSource reader, LedgerColumns columns, LedgerColumns acts) {
    this.reader = reader;
    this.columns = columns;
    this.acts = acts;
  }

  @Override
  public long write(BundleScope scope, Instant exported, Disclosure disclosure, OutputStream to) {
    try (Snapshot snapshot = Snapshot.of(reader)) {
      ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to));
      Lines manifest = Lines.in(zip, "manifest.json", exported);
      manifest.add(manifest(snapshot, scope, exported));
      Lines keys = Lines.in(zip, "keys.txt", exported);
      snapshot.each(
          "select verifier_key from ledger_key order by since, verifier_key",
          row -> keys.add(row.text("verifier_key")));
      Lines checkpoints = Lines.in(zip, "checkpoints.jsonl", exported);
      snapshot.each(
          "select note from ledger_checkpoint order by size",
          row -> checkpoints.add(BundleText.of(note(row.text("note")), () -> note(""))));
      Lines entries = Lines.in(zip, "entries.jsonl", exported);
      Lines records;
      if (scope == BundleScope.FULL) {
        new BundleEntries(snapshot, disclosure).each(entries::add);
        Lines administration = Lines.in(zip, "administration.jsonl", exported);
        new BundleAdministration(snapshot, disclosure).each(administration::add);
        records = Lines.in(zip, "records.jsonl", exported);
        new BundleRecords(snapshot, columns, acts).each(disclosure, records::add);
      } else {
        BundleEntries.hashes(snapshot, entries::add);
        Lines.in(zip, "administration.jsonl", exported);
        records = Lines.in(zip, "records.jsonl", exported);
      }
      zip.finish();
      zip.flush();
      return entries.count() + records.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<JsonObject> records(Map<UUID, Set<FieldGroup>> groups) {
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return new BundleRecords(snapshot, columns, acts).these(groups);
    }
  }

  @Override
  public Optional<Long> position(UUID entry) {
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return snapshot
          .with("entry", entry)
          .rows(
              "select position from ledger_leaf where entry_id = :entry",
              row -> row.count("position"))
          .stream()
          .findFirst();
    }
  }

  @Override
  public boolean waits(Instant until) {
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return !snapshot
          .with("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
          .rows(
              "select 1 as one from ledger_pending where at <= :until limit 1",
              row -> row.count("one"))
          .isEmpty();
    }
  }

  private static JsonObject note(String text) {
    return JSON.createObjectBuilder().add("note", text).build();
  }

  /** The ledger is called what its newest checkpoint calls it. */
  private static JsonObject manifest(Snapshot snapshot, BundleScope scope, Instant exported) {
    String origin =
        snapshot
            .rows(
                "select split_part(note, e'\\n', 1) as origin from ledger_checkpoint order by size desc limit 1",
                row -> row.text("origin"))
            .stream()
            .findFirst()
            .orElse("");
    return JSON.createObjectBuilder()
        .add("format", "garante-bundle/2")
        .add("origin", origin)
        .add("exported", LedgerEntry.text(exported))
        .add("scope", scope.name())
        .build();
  }

  /** The lines of one member. */
  private static final class Lines {
    private final ZipOutputStream zip;
    private long count;

    private Lines(ZipOutputStream zip) {
      this.zip = zip;
    }

    static Lines in(ZipOutputStream zip, String member, Instant at) throws IOException {
      ZipEntry entry = new ZipEntry(member);
      entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
      zip.putNextEntry(entry);
      return new Lines(zip);
    }

    void add(JsonObject line) {
      add(CanonicalJson.write(line));
    }

    void add(String line) {
      try {
        zip.write(line.getBytes(StandardCharsets.UTF_8));
        zip.write('\n');
        count++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    long count() {
      return count;
    }
  }
}
