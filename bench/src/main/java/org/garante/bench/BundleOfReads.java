package org.garante.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.garante.domain.access.Actor;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.SealStore;
import org.garante.domain.ledger.seal.SealedLeaf;
import org.garante.domain.ledger.seal.WholeSubtree;

/**
 * A bundle of records that were opened for a reason, sealed by the product's sealer and written as
 * docs/ledger-format.md says; for its length there need be no register.
 */
final class BundleOfReads implements SealStore, SealStore.Turn {
  private static final int READERS = 50;
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Path bundle;
  private final int count;
  private final Path lines;
  private final OutputStream entries;
  private final Instant start = Instant.now().minusSeconds(3_600);
  private final Map<UUID, String> waiting = new LinkedHashMap<>();
  private final Map<Integer, List<byte[]>> hashes = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private Optional<Checkpoint> newest = Optional.empty();
  private int made;

  BundleOfReads(Path bundle, int count) throws IOException {
    this.bundle = bundle;
    this.count = count;
    lines = Files.createTempFile(bundle.getParent(), "entries", ".jsonl");
    entries = new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16);
  }

  String note() {
    return notes.get(notes.size() - 1);
  }

  List<String> keys() {
    return keys;
  }

  @Override
  public <T> Optional<T> alone(Function<Turn, T> work) {
    return Optional.of(work.apply(this));
  }

  @Override
  public Optional<Checkpoint> newest() {
    return newest;
  }

  @Override
  public List<LedgerEntry> waiting(int most, Instant until) {
    List<LedgerEntry> made = new ArrayList<>();
    while (made.size() < most && this.made < count) {
      made.add(make());
    }
    return made;
  }

  /** The first tells of everybody's account, the others of readings. */
  private LedgerEntry make() {
    return made == 0
        ? make(LedgerAction.ACCOUNT_CREATE, reader(0), "rows", accounts())
        : make(
            LedgerAction.UNMASK,
            reader(1 + made % READERS),
            "reason",
            JSON.createValue("Queja " + made));
  }

  private static Actor reader(int number) {
    String role = number == 0 ? "ADMIN" : "AUDITOR";
    return new Actor(new UUID(1, number), new UUID(2, number), role, "SABG");
  }

  private static JsonArray accounts() {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (int number = 0; number <= READERS; number++) {
      rows.add(JSON.createObjectBuilder(account(number)).add("revision", 1));
    }
    return rows.build();
  }

  /** The line of administration.jsonl of an account. */
  private static JsonObject account(int number) {
    Actor actor = reader(number);
    return JSON.createObjectBuilder()
        .add("table", "account")
        .add("key", String.valueOf(actor.account()))
        .add(
            "row",
            JSON.createObjectBuilder()
                .add("id", String.valueOf(actor.account()))
                .add("staff_id", String.valueOf(actor.staff()))
                .add("role", actor.role())
                .add("agency", actor.agency())
                .add("status", "ACTIVE"))
        .build();
  }

  private LedgerEntry make(LedgerAction action, Actor actor, String leaf, JsonValue value) {
    Commitment commitment = Commitment.to(JSON.createObjectBuilder().build(), Map.of(leaf, value));
    LedgerEntry entry =
        LedgerEntry.stored(
            UUID.randomUUID(),
            Commitment.FORMAT,
            actor,
            action,
            new UUID(7, made).toString(),
            null,
            List.of(new UUID(8, made)),
            commitment.hash(),
            start.plusMillis(made++));
    Commitment.Leaf said = commitment.leaves().get(leaf);
    waiting.put(
        entry.id(),
        "\"entry\":%s,\"leaves\":{\"%s\":{\"salt\":\"%s\",\"value\":%s}}}\n"
            .formatted(
                new String(entry.leafInput(), StandardCharsets.UTF_8),
                leaf,
                HexFormat.of().formatHex(said.salt()),
                CanonicalJson.write(said.value())));
    return entry;
  }

  @Override
  public void seal(List<SealedLeaf> leaves, List<WholeSubtree> subtrees, Checkpoint checkpoint) {
    for (SealedLeaf leaf : leaves) {
      hashes.computeIfAbsent(0, level -> new ArrayList<>()).add(leaf.hash());
      write(
          "{\"position\":%s,\"leaf\":\"%s\",%s"
              .formatted(
                  leaf.position(),
                  HexFormat.of().formatHex(leaf.hash()),
                  waiting.remove(leaf.entry())));
    }
    for (WholeSubtree subtree : subtrees) {
      hashes.computeIfAbsent(subtree.level(), level -> new ArrayList<>()).add(subtree.hash());
    }
    newest = Optional.of(checkpoint);
    notes.add(checkpoint.note());
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    return hashes.getOrDefault(level, List.of()).subList((int) first, (int) first + count);
  }

  @Override
  public void introduce(List<String> verifierLines, Instant since) {
    verifierLines.stream().filter(line -> !keys.contains(line)).forEach(keys::add);
  }

  private void write(String line) {
    try {
      entries.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the bundle. */
  void close() throws IOException {
    entries.close();
    JsonObject manifest =
        JSON.createObjectBuilder()
            .add("format", "garante-bundle/2")
            .add("origin", note().lines().findFirst().orElseThrow())
            .add("exported", moment(Instant.now()))
            .add("scope", "FULL")
            .build();
    StringBuilder checkpoints = new StringBuilder();
    for (String note : notes) {
      JsonObject line = JSON.createObjectBuilder().add("note", note).build();
      checkpoints.append(CanonicalJson.write(line)).append('\n');
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bundle)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      member(zip, "manifest.json", CanonicalJson.write(manifest) + "\n");
      member(zip, "keys.txt", String.join("\n", keys) + "\n");
      member(zip, "checkpoints.jsonl", checkpoints.toString());
      zip.putNextEntry(new ZipEntry("entries.jsonl"));
      Files.copy(lines, zip);
      StringBuilder administration = new StringBuilder();
      for (int number = 0; number <= READERS; number++) {
        administration.append(CanonicalJson.write(account(number))).append('\n');
      }
      member(zip, "administration.jsonl", administration.toString());
      member(zip, "records.jsonl", "");
    }
    Files.delete(lines);
  }

  private static String moment(Instant at) {
    return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
        .withZone(java.time.ZoneOffset.UTC)
        .format(at);
  }

  private static void member(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
