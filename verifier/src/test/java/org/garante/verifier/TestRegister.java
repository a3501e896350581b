package org.garante.verifier;

import static org.garante.verifier.TestJson.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A register and its ledger as a bundle shows them. The same map is an entry in entries and in the
 * steps, as one row is in the database.
 */
@SuppressWarnings("unchecked")
public final class TestRegister extends TestLedger {
  public static final Map<String, Object> CONTENTS = contents();
  public final List<Map<String, Object>> records = new ArrayList<>();
  public final TestAccount administrator = account("ADMIN", "SABG");
  public final TestAccount auditor = account("AUDITOR", "SABG");
  private final Map<String, TestAccount> ofAgencies = new LinkedHashMap<>();

  /** Has everybody entered who works here, by the administrator who made themselves first. */
  public Map<String, Object> enterAccounts() {
    List<TestAccount> all = new ArrayList<>(List.of(administrator, auditor));
    all.addAll(ofAgencies.values());
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Object> persons = new ArrayList<>();
    for (TestAccount one : all) {
      rows.addAll(one.changes());
      persons.add("person/" + one.staff());
      persons.add(one.name());
    }
    Map<String, Object> entry =
        administer("ACCOUNT_CREATE", administrator, rows, persons.toArray());
    Map<String, Object> leaves = in(line(entry), "leaves");
    for (TestAccount one : all) {
      administration.add(
          object(
              "table",
              "staff_member",
              "key",
              one.staff(),
              "row",
              one.person(),
              "person",
              copy(in(leaves, "person/" + one.staff()))));
      administration.add(object("table", "account", "key", one.id(), "row", one.row()));
    }
    return entry;
  }

  /** The line of administration.jsonl of that row. */
  public Map<String, Object> row(String table, String key) {
    return administration.stream()
        .filter(row -> row.get("table").equals(table) && row.get("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Who recorded or supervises at an agency. */
  public TestAccount of(String agency, String role) {
    return ofAgencies.computeIfAbsent(agency + role, name -> account(role, agency));
  }

  private TestAccount account(String role, String agency) {
    return new TestAccount(id(), id(), role, agency);
  }

  private TestAccount signer(Map<String, Object> line, String to) {
    String agency = (String) in(line, "record").get("owner");
    return switch (to) {
      case "SUBMITTED", "WITHDRAWN", "ENTERED", "STRUCK" -> of(agency, "RECORDER");
      case "CONFIRMED" -> auditor;
      default -> of(agency, "SUPERVISOR");
    };
  }

  /** A new record without submissions. */
  public Map<String, Object> record(String kind, String agency, int number) {
    String body = String.format(Locale.ROOT, "GAR-%s-2025-%s-%06d", kind, agency, number);
    Map<String, Object> record =
        object(
            "id",
            id(),
            "kind",
            kind,
            "folio",
            body + "-" + TestCommitment.digits(body),
            "owner",
            agency,
            "handling",
            "NORMAL",
            "inForce",
            null,
            "state",
            kind.equals("OPE") ? "OPEN" : null,
            "annulled",
            false,
            "recordedAt",
            at());
    Map<String, Object> line =
        object(
            "record", record,
            "submissions", new ArrayList<>(),
            "steps", new ArrayList<>(),
            "acts", new ArrayList<>());
    records.add(line);
    return line;
  }

  /** A submission of it, with content of its kind. */
  public Map<String, Object> submit(Map<String, Object> line, String reason) {
    Map<String, Object> record = in(line, "record");
    Map<String, Object> kind = in(CONTENTS, (String) record.get("kind"));
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
            "findings",
            object("salt", salt(), "value", findings()),
            "hidden",
            new ArrayList<>());
    submission.putAll(content(kind));
    all(line, "submissions").add(submission);
    Map<String, Object> step =
        step(line, "submission", submission.get("submission"), null, "SUBMITTED", reason);
    submission.put("submittedBy", step.get("account"));
    submission.put("submittedAt", step.get("at"));
    if (all(line, "submissions").size() == 1) {
      record.put("recordedAt", step.get("at"));
    }
    submission.put(
        "commitment",
        TestCommitment.of(
            TestCommitment.submitHeader(record, submission),
            TestCommitment.leaves(submission, step)));
    enter("SUBMIT", step, line, submission.get("commitment"), submission.get("persons"));
    return submission;
  }

  private static List<Object> findings() {
    return List.of(
        object(
            "rule", "I07",
            "strength", "FLAGGED",
            "path", "rndNumber",
            "message", "late.registration",
            "arguments", List.of("26", "24")));
  }

  /** Decides a submission, or withdraws it. */
  public void decide(
      Map<String, Object> line, Map<String, Object> submission, String to, String reason) {
    Map<String, Object> step =
        step(line, "submission", submission.get("submission"), "SUBMITTED", to, reason);
    submission.put("status", to);
    if (to.equals("APPROVED")) {
      in(line, "record").put("inForce", submission.get("submission"));
    }
    String commitment =
        TestCommitment.of(
            TestCommitment.laterHeader(line, "submission", submission, step),
            TestCommitment.reasonLeaf(step));
    enter(ACTIONS.get(to), step, line, commitment, submission.get("persons"));
  }

  /** Content and typed rows of a sample. */
  private Map<String, Object> content(Map<String, Object> sample) {
    Map<String, Object> groups = new LinkedHashMap<>();
    in(copy(sample), "content")
        .forEach((name, value) -> groups.put(name, object("salt", salt(), "value", value)));
    return object("content", groups, "typed", in(copy(sample), "typed"));
  }

  /** An act of a record, entered. */
  public Map<String, Object> act(Map<String, Object> line, String form) {
    return act(line, form, null, null);
  }

  /** An act of a record about a row of its content, or in the place of another act. */
  public Map<String, Object> act(
      Map<String, Object> line, String form, String about, Map<String, Object> corrects) {
    Object author = signer(line, "ENTERED").staff();
    Map<String, Object> act =
        object(
            "act",
            id(),
            "form",
            form,
            "schema",
            1L,
            "about",
            about,
            "corrects",
            corrects == null ? null : corrects.get("act"),
            "authors",
            new ArrayList<>(List.of(author)),
            "links",
            new ArrayList<>(List.of(object("role", "receiver", "record", id()))),
            "attachments",
            List.of(),
            "status",
            "ENTERED",
            "commitment",
            "",
            "persons",
            new ArrayList<>(List.of(id())),
            "findings",
            object("salt", salt(), "value", findings()),
            "hidden",
            new ArrayList<>());
    act.putAll(content(in(CONTENTS, form)));
    all(line, "acts").add(act);
    Map<String, Object> step = step(line, "act", act.get("act"), null, "ENTERED", null);
    act.put("enteredBy", step.get("account"));
    act.put("enteredAt", step.get("at"));
    act.put(
        "commitment",
        TestCommitment.of(
            TestCommitment.actHeader(in(line, "record"), act), TestCommitment.leaves(act, step)));
    enter("ACT_ENTER", step, line, act.get("commitment"), act.get("persons"));
    return act;
  }

  /** Takes an act a step on. */
  public void move(Map<String, Object> line, Map<String, Object> act, String to, String reason) {
    Map<String, Object> step = step(line, "act", act.get("act"), act.get("status"), to, reason);
    act.put("status", to);
    String commitment =
        TestCommitment.of(
            TestCommitment.laterHeader(line, "act", act, step), TestCommitment.reasonLeaf(step));
    enter(ACTIONS.get(to), step, line, commitment, act.get("persons"));
  }

  /** An annulment that three persons signed. */
  public Map<String, Object> annul(Map<String, Object> line) {
    Map<String, Object> annulment = act(line, "ANNULMENT");
    move(line, annulment, "SIGNED", null);
    move(line, annulment, "CONFIRMED", null);
    in(line, "record").put("annulled", true);
    return annulment;
  }

  /** Computes the commitment of a submission or an act again, and writes it wherever it stands. */
  public void recommit(Map<String, Object> line, Map<String, Object> row) {
    boolean act = row.containsKey("act");
    Map<String, Object> step = stepTo(row, act ? "ENTERED" : "SUBMITTED");
    Map<String, Object> record = in(line, "record");
    String commitment =
        TestCommitment.of(
            act ? TestCommitment.actHeader(record, row) : TestCommitment.submitHeader(record, row),
            TestCommitment.leaves(row, step));
    row.put("commitment", commitment);
    in(step, "entry").put("commitment", commitment);
  }

  /** The entry of a step of a submission or an act. */
  public Map<String, Object> entryOf(Map<String, Object> row, String to) {
    return in(stepTo(row, to), "entry");
  }

  private Map<String, Object> stepTo(Map<String, Object> row, String to) {
    String id = row.containsKey("act") ? "act" : "submission";
    return steps.values().stream()
        .filter(step -> row.get(id).equals(step.get(id)) && to.equals(step.get("to")))
        .findFirst()
        .orElseThrow();
  }

  private static final Map<String, String> ACTIONS =
      Map.of(
          "APPROVED", "APPROVE",
          "RETURNED", "RETURN",
          "WITHDRAWN", "WITHDRAW",
          "SIGNED", "ACT_SIGN",
          "CONFIRMED", "ACT_CONFIRM",
          "STRUCK", "ACT_STRIKE");

  private Map<String, Object> step(
      Map<String, Object> line, String of, Object id, Object from, String to, String reason) {
    TestAccount signer = signer(line, to);
    Map<String, Object> step =
        object(
            "entry",
            null,
            "position",
            null,
            "account",
            signer.id(),
            "staff",
            signer.staff(),
            "at",
            tick(),
            "submission",
            null,
            "act",
            null,
            "from",
            from,
            "to",
            to,
            "reason",
            reason == null ? null : object("salt", salt(), "text", reason));
    step.put(of, id);
    all(line, "steps").add(step);
    return step;
  }

  private void enter(
      String action,
      Map<String, Object> step,
      Map<String, Object> line,
      Object commitment,
      Object subjects) {
    Map<String, Object> record = in(line, "record");
    TestAccount signer = signer(line, (String) step.get("to"));
    Map<String, Object> entry =
        object(
            "id",
            id(),
            "at",
            step.get("at"),
            "format",
            "garante/2",
            "account",
            step.get("account"),
            "staff",
            step.get("staff"),
            "role",
            signer.role(),
            "agency",
            signer.agency(),
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

  private static Map<String, Object> contents() {
    try (InputStream in = TestRegister.class.getResourceAsStream("contents.json")) {
      return (Map<String, Object>)
          TestJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
