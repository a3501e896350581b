package org.garante.verifier;

import static org.garante.verifier.TestJson.object;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A ledger as a bundle shows it, all of it open to whoever wants to tamper with it: entries, the
 * checkpoints over them, and the keys.
 */
@SuppressWarnings("unchecked")
public class TestLedger {
  public static final String ORIGIN = "ledger.test/garante";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  public final Map<String, Object> manifest =
      object("format", "garante-bundle/2", "origin", ORIGIN, "exported", "", "scope", "FULL");
  public final List<String> keys = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();
  public final List<Map<String, Object>> entries = new ArrayList<>();
  public final List<Map<String, Object>> administration = new ArrayList<>();
  final Map<Object, Map<String, Object>> steps = new LinkedHashMap<>();
  private TestKey ledger;
  private TestKey cosigner;
  private TestKey earlierLedger;
  private TestKey earlierCosigner;
  private Instant now = Instant.parse("2025-06-05T18:00:00Z");
  private long ids;

  TestLedger() {
    rotateKeys();
  }

  /** From now on checkpoints are signed by other keys. */
  public void rotateKeys() {
    earlierLedger = ledger;
    earlierCosigner = cosigner;
    ledger = TestKey.ledger(ORIGIN);
    cosigner = TestKey.cosigner(ORIGIN);
    keys.add(ledger.line());
    keys.add(cosigner.line());
  }

  /** Something else that was done; leaf names and values in turn. */
  public Map<String, Object> other(String action, Object object, Object... leaves) {
    Map<String, Object> openings = new LinkedHashMap<>();
    object(leaves)
        .forEach((name, value) -> openings.put(name, object("salt", salt(), "value", value)));
    Map<String, Object> entry =
        object(
            "id",
            id(),
            "at",
            tick(),
            "format",
            "garante/2",
            "account",
            null,
            "staff",
            null,
            "role",
            null,
            "agency",
            null,
            "action",
            action,
            "object",
            object,
            "submission",
            null,
            "subjects",
            List.of(),
            "commitment",
            TestCommitment.of(object(), TestCommitment.hashes(openings)));
    entries.add(object("entry", entry, "leaves", openings));
    return entry;
  }

  /** An entry of that account that says what rows of administration became. */
  public Map<String, Object> administer(
      String action, TestAccount by, List<Map<String, Object>> rows, Object... persons) {
    List<Object> leaves = new ArrayList<>(List.of(persons));
    leaves.add("rows");
    leaves.add(rows);
    Map<String, Object> entry = other(action, "account", leaves.toArray());
    by.act(entry);
    return entry;
  }

  /** Gives positions to what has none and signs a checkpoint. */
  public String seal() {
    List<Map<String, Object>> waiting =
        new ArrayList<>(entries.stream().filter(line -> !line.containsKey("position")).toList());
    entries.removeAll(waiting);
    waiting.sort(
        Comparator.comparing((Map<String, Object> line) -> (String) in(line, "entry").get("at"))
            .thenComparing(line -> (String) in(line, "entry").get("id")));
    for (Map<String, Object> line : waiting) {
      line.put("position", (long) entries.size());
      line.put("leaf", TestHash.hex(leaf(line)));
      position(line, (long) line.get("position"));
      entries.add(line);
    }
    now = now.plusSeconds(5);
    notes.add(note(entries.size()));
    return notes.get(notes.size() - 1);
  }

  /** A checkpoint of the first so many entries, signed now. */
  public String note(int size) {
    List<byte[]> leaves =
        entries.subList(0, size).stream()
            .map(line -> TestHash.bytes((String) line.get("leaf")))
            .toList();
    return sign(size, TestHash.root(leaves));
  }

  public String sign(long size, byte[] root) {
    String text = ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    long seconds = now.getEpochSecond();
    return text + "\n" + ledger.sign(text, seconds) + cosigner.sign(text, seconds);
  }

  /** The same checkpoint, signed now by the keys before those of now. */
  public String signedByEarlierKeys(String note) {
    String text = note.substring(0, note.indexOf("\n\n") + 1);
    long seconds = now.getEpochSecond();
    return text + "\n" + earlierLedger.sign(text, seconds) + earlierCosigner.sign(text, seconds);
  }

  /** The same checkpoint, signed by the keys before those of now as well. */
  public String signedByBoth(String note) {
    String earlier = signedByEarlierKeys(note);
    return note + earlier.substring(earlier.indexOf("\n\n") + 2);
  }

  /** Makes all leaves, positions and checkpoints anew, as whoever has the keys can. */
  public void rebuild() {
    List<Integer> sizes =
        notes.stream().map(note -> Integer.parseInt(note.split("\n")[1])).toList();
    notes.clear();
    long position = 0;
    for (Map<String, Object> line : entries) {
      if (line.containsKey("position")) {
        line.put("leaf", TestHash.hex(leaf(line)));
        line.put("position", position);
        position(line, position);
        position++;
      }
    }
    for (int size : sizes) {
      notes.add(note((int) Math.min(size, position)));
    }
  }

  /** Says in the step of this line, if there is one, at which position its entry is. */
  void position(Map<String, Object> line, long position) {
    Map<String, Object> step = steps.get(in(line, "entry").get("id"));
    if (step != null) {
      step.put("position", position);
    }
  }

  /** Keeps nothing but keys and the clock. */
  void forget() {
    entries.clear();
    notes.clear();
    steps.clear();
  }

  static String text(Instant at) {
    return AT.format(at);
  }

  public Instant now() {
    return now;
  }

  public void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  /** The line of entries.jsonl that has this entry. */
  public Map<String, Object> line(Map<String, Object> entry) {
    return entries.stream().filter(line -> line.get("entry") == entry).findFirst().orElseThrow();
  }

  public static Map<String, Object> in(Map<String, Object> from, String name) {
    return (Map<String, Object>) from.get(name);
  }

  public static List<Map<String, Object>> all(Map<String, Object> from, String name) {
    return (List<Map<String, Object>>) from.get(name);
  }

  public static Map<String, Object> copy(Map<String, Object> original) {
    return (Map<String, Object>) TestJson.parse(TestJson.text(original));
  }

  public String id() {
    return new UUID(0x3b1f6a3e6a0e4d0cL, 0x9a530c4b6a1f0000L + ++ids).toString();
  }

  private static byte[] leaf(Map<String, Object> line) {
    return TestHash.sha256(new byte[] {0}, TestJson.canonical(line.get("entry")));
  }

  String tick() {
    now = now.plusMillis(1500);
    return at();
  }

  String at() {
    return AT.format(now);
  }

  String salt() {
    return TestHash.hex(TestHash.sha256(("salt " + ++ids).getBytes(StandardCharsets.UTF_8)));
  }
}
