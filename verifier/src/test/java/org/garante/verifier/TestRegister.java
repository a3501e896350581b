package org.garante.verifier;

import static org.garante.verifier.TestJson.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
 * A register and its ledger as a bundle shows them, all of it open to whoever wants to tamper with
 * it. The same map is an entry in entries and in the steps, as one row is in the database.
 */
@SuppressWarnings("unchecked")
public final class TestRegister {
  public static final String ORIGIN = "ledger.test/garante";
  public static final Map<String, Object> CONTENTS = contents();
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  public final Map<String, Object> manifest =
      object("format", "garante-bundle/1", "origin", ORIGIN, "exported", "", "scope", "FULL");
  public final List<String> keys = new ArrayList<>();
  public final List<String> notes = new ArrayList<>();
  public final List<Map<String, Object>> entries = new ArrayList<>();
  public final List<Map<String, Object>> records = new ArrayList<>();
  private final Map<Object, Map<String, Object>> steps = new LinkedHashMap<>();
  private TestKey ledger;
  private TestKey cosigner;
  private Instant now = Instant.parse("2025-06-05T18:00:00Z");
  private long ids;

  public TestRegister() {
    rotateKeys();
  }

  /** From now on checkpoints are signed by other keys. */
  public void rotateKeys() {
    ledger = TestKey.ledger(ORIGIN);
    cosigner = TestKey.cosigner(ORIGIN);
    keys.add(ledger.line());
    keys.add(cosigner.line());
  }

  /** A new record without submissions. */
  public Map<String, Object> record(String kind, String agency, int number) {
    String body = "GAR-%s-2025-%s-%06d".formatted(kind, agency, number);
    Map<String, Object> record =
        object(
            "id",
            id(),
            "kind",
            kind,
            "folio",
            body + "-" + digits(body),
            "owner",
            agency,
            "handling",
            "NORMAL",
            "inForce",
            null,
            "annulled",
            false);
    Map<String, Object> line =
        object(
            "record", record,
            "submissions", new ArrayList<>(),
            "steps", new ArrayList<>(),
            "annulments", new ArrayList<>());
    records.add(line);
    return line;
  }

  /** A submission of it, with content of its kind. */
  public Map<String, Object> submit(Map<String, Object> line, String reason) {
    Map<String, Object> record = in(line, "record");
    Map<String, Object> kind = in(CONTENTS, (String) record.get("kind"));
    Map<String, Object> groups = new LinkedHashMap<>();
    in(copy(kind), "content")
        .forEach((name, value) -> groups.put(name, object("salt", salt(), "value", value)));
    Map<String, Object> submission =
        object(
            "submission",
            id(),
            "number",
            (long) all(line, "submissions").size() + 1,
            "schema",
            1L,
            "handling",
            record.get("handling"),
            "authors",
            new ArrayList<>(List.of(id(), id())),
            "links",
            new ArrayList<>(List.of(object("role", "operation", "record", id()))),
            "attachments",
            List.of(),
            "amends",
            record.get("inForce"),
            "status",
            "SUBMITTED",
            "commitment",
            "",
            "reason",
            reason == null ? null : object("text", reason),
            "persons",
            new ArrayList<>(List.of(id())),
            "content",
            groups,
            "typed",
            in(copy(kind), "typed"),
            "hidden",
            new ArrayList<>());
    all(line, "submissions").add(submission);
    Map<String, Object> step = step(line, submission.get("submission"), null, "SUBMITTED", reason);
    submission.put(
        "commitment", commitment(submitHeader(record, submission), leaves(submission, step)));
    enter("SUBMIT", step, record, submission.get("commitment"), submission.get("persons"));
    return submission;
  }

  /** Decides a submission, or withdraws it. */
  public void decide(
      Map<String, Object> line, Map<String, Object> submission, String to, String reason) {
    Map<String, Object> step = step(line, submission.get("submission"), "SUBMITTED", to, reason);
    submission.put("status", to);
    if (to.equals("APPROVED")) {
      in(line, "record").put("inForce", submission.get("submission"));
    }
    String commitment = commitment(decisionHeader(line, submission, step), reasonLeaf(step));
    enter(ACTIONS.get(to), step, in(line, "record"), commitment, submission.get("persons"));
  }

  /** Proposes an annulment. */
  public Map<String, Object> annul(Map<String, Object> line, String reason) {
    Map<String, Object> annulment =
        object(
            "id",
            id(),
            "state",
            "",
            "reason",
            object("text", reason),
            "proposedBy",
            null,
            "secondedBy",
            null,
            "completedBy",
            null);
    all(line, "annulments").add(annulment);
    move(line, annulment, "PROPOSED", reason);
    return annulment;
  }

  /** Takes an annulment a step on. */
  public void move(
      Map<String, Object> line, Map<String, Object> annulment, String to, String reason) {
    Object from = annulment.get("state").equals("") ? null : "ANNULMENT_" + annulment.get("state");
    Map<String, Object> step = step(line, null, from, "ANNULMENT_" + to, reason);
    annulment.put("state", to);
    if (!to.equals("REFUSED")) {
      annulment.put(
          Map.of("PROPOSED", "proposedBy", "SECONDED", "secondedBy", "DONE", "completedBy").get(to),
          step.get("staff"));
    }
    if (to.equals("DONE")) {
      in(line, "record").put("annulled", true);
    }
    Map<String, Object> header =
        object("record", in(line, "record").get("id"), "annulment", annulment.get("id"), "to", to);
    String commitment = commitment(header, reasonLeaf(step));
    enter(ACTIONS.get("ANNULMENT_" + to), step, in(line, "record"), commitment, List.of());
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
            "garante/1",
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
            commitment(object(), hashes(openings)));
    entries.add(object("entry", entry, "leaves", openings));
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

  /** Computes the commitment of a submission again, and writes it wherever it stands. */
  public void recommit(Map<String, Object> line, Map<String, Object> submission) {
    Map<String, Object> step =
        all(line, "steps").stream()
            .filter(s -> submission.get("submission").equals(s.get("submission")))
            .findFirst()
            .orElseThrow();
    String commitment =
        commitment(submitHeader(in(line, "record"), submission), leaves(submission, step));
    submission.put("commitment", commitment);
    in(step, "entry").put("commitment", commitment);
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
    records.clear();
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

  private static final Map<String, String> ACTIONS =
      Map.of(
          "APPROVED", "APPROVE",
          "RETURNED", "RETURN",
          "WITHDRAWN", "WITHDRAW",
          "ANNULMENT_PROPOSED", "ANNUL_PROPOSE",
          "ANNULMENT_SECONDED", "ANNUL_SECOND",
          "ANNULMENT_DONE", "ANNUL_COMPLETE",
          "ANNULMENT_REFUSED", "ANNUL_REFUSE");

  private Map<String, Object> step(
      Map<String, Object> line, Object submission, Object from, String to, String reason) {
    Map<String, Object> step =
        object(
            "entry",
            null,
            "position",
            null,
            "account",
            id(),
            "staff",
            id(),
            "at",
            tick(),
            "submission",
            submission,
            "from",
            from,
            "to",
            to,
            "reason",
            reason == null ? null : object("salt", salt(), "text", reason));
    all(line, "steps").add(step);
    return step;
  }

  private void enter(
      String action,
      Map<String, Object> step,
      Map<String, Object> record,
      Object commitment,
      Object subjects) {
    Map<String, Object> entry =
        object(
            "id",
            id(),
            "at",
            step.get("at"),
            "format",
            "garante/1",
            "account",
            step.get("account"),
            "staff",
            step.get("staff"),
            "role",
            "RECORDER",
            "agency",
            "GN",
            "action",
            action,
            "object",
            record.get("id"),
            "submission",
            step.get("submission"),
            "subjects",
            new ArrayList<>((List<Object>) subjects),
            "commitment",
            commitment);
    step.put("entry", entry);
    steps.put(entry.get("id"), step);
    entries.add(object("entry", entry));
  }

  private static Map<String, Object> submitHeader(
      Map<String, Object> record, Map<String, Object> submission) {
    return object(
        "record",
        record.get("id"),
        "kind",
        record.get("kind"),
        "folio",
        record.get("folio"),
        "owner",
        record.get("owner"),
        "submission",
        submission.get("submission"),
        "number",
        submission.get("number"),
        "schema",
        submission.get("schema"),
        "handling",
        submission.get("handling"),
        "authors",
        submission.get("authors"),
        "links",
        submission.get("links"),
        "attachments",
        submission.get("attachments"),
        "amends",
        submission.get("amends"));
  }

  private static Map<String, Object> decisionHeader(
      Map<String, Object> line, Map<String, Object> submission, Map<String, Object> step) {
    return object(
        "record",
        in(line, "record").get("id"),
        "submission",
        submission.get("submission"),
        "content",
        submission.get("commitment"),
        "from",
        step.get("from"),
        "to",
        step.get("to"));
  }

  private static Map<String, Object> leaves(
      Map<String, Object> submission, Map<String, Object> step) {
    Map<String, Object> leaves = hashes(in(submission, "content"));
    leaves.putAll(reasonLeaf(step));
    return leaves;
  }

  private static Map<String, Object> reasonLeaf(Map<String, Object> step) {
    Map<String, Object> reason = in(step, "reason");
    return reason == null
        ? object()
        : object(
            "reason",
            TestHash.hex(TestHash.leaf((String) reason.get("salt"), "reason", reason.get("text"))));
  }

  private static Map<String, Object> hashes(Map<String, Object> openings) {
    Map<String, Object> hashes = new LinkedHashMap<>();
    for (String name : openings.keySet()) {
      Map<String, Object> opening = in(openings, name);
      hashes.put(
          name,
          opening.containsKey("hash")
              ? opening.get("hash")
              : TestHash.hex(
                  TestHash.leaf((String) opening.get("salt"), name, opening.get("value"))));
    }
    return hashes;
  }

  private static String commitment(Map<String, Object> header, Map<String, Object> leaves) {
    Map<String, Object> whole = object("format", "garante/1", "header", header, "leaves", leaves);
    return TestHash.hex(TestHash.sha256(TestJson.canonical(whole)));
  }

  private static byte[] leaf(Map<String, Object> line) {
    return TestHash.sha256(new byte[] {0}, TestJson.canonical(line.get("entry")));
  }

  private String tick() {
    now = now.plusMillis(1500);
    return AT.format(now);
  }

  private String salt() {
    return TestHash.hex(TestHash.sha256(("salt " + ++ids).getBytes(StandardCharsets.UTF_8)));
  }

  private static String digits(String body) {
    StringBuilder number = new StringBuilder();
    body.chars().filter(c -> c != '-').forEach(c -> number.append(Character.digit(c, 36)));
    int remainder = new BigInteger(number + "00").mod(BigInteger.valueOf(97)).intValue();
    return "%02d".formatted(98 - remainder);
  }

  private static Map<String, Object> contents() {
    try (InputStream in = TestRegister.class.getResourceAsStream("contents.json")) {
      return (Map<String, Object>)
          TestJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
