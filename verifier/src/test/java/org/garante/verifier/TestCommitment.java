package org.garante.verifier;

import static org.garante.verifier.TestJson.object;
import static org.garante.verifier.TestRegister.in;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Headers, leaves and commitments of a register's rows, by section 4 of the format. */
final class TestCommitment {
  private TestCommitment() {}

  static Map<String, Object> submitHeader(
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

  static Map<String, Object> actHeader(Map<String, Object> record, Map<String, Object> act) {
    return object(
        "record",
        record.get("id"),
        "act",
        act.get("act"),
        "form",
        act.get("form"),
        "schema",
        act.get("schema"),
        "about",
        act.get("about"),
        "corrects",
        act.get("corrects"),
        "authors",
        act.get("authors"),
        "links",
        act.get("links"),
        "attachments",
        act.get("attachments"));
  }

  /** The header of a step after the one that entered a submission or an act. */
  static Map<String, Object> laterHeader(
      Map<String, Object> line, String of, Map<String, Object> row, Map<String, Object> step) {
    return object(
        "record",
        in(line, "record").get("id"),
        of,
        row.get(of),
        "content",
        row.get("commitment"),
        "from",
        step.get("from"),
        "to",
        step.get("to"));
  }

  static Map<String, Object> leaves(Map<String, Object> row, Map<String, Object> step) {
    Map<String, Object> leaves = hashes(in(row, "content"));
    leaves.putAll(hashes(object("findings", row.get("findings"))));
    leaves.putAll(reasonLeaf(step));
    return leaves;
  }

  static Map<String, Object> reasonLeaf(Map<String, Object> step) {
    Map<String, Object> reason = in(step, "reason");
    return reason == null
        ? object()
        : object(
            "reason",
            TestHash.hex(TestHash.leaf((String) reason.get("salt"), "reason", reason.get("text"))));
  }

  static Map<String, Object> hashes(Map<String, Object> openings) {
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

  static String of(Map<String, Object> header, Map<String, Object> leaves) {
    return of("garante/2", header, leaves);
  }

  static String of(String format, Map<String, Object> header, Map<String, Object> leaves) {
    Map<String, Object> whole = object("format", format, "header", header, "leaves", leaves);
    return TestHash.hex(TestHash.sha256(TestJson.canonical(whole)));
  }

  /** The check digits of a folio. */
  static String digits(String body) {
    StringBuilder number = new StringBuilder();
    body.chars().filter(c -> c != '-').forEach(c -> number.append(Character.digit(c, 36)));
    int remainder = new BigInteger(number + "00").mod(BigInteger.valueOf(97)).intValue();
    return String.format(Locale.ROOT, "%02d", 98 - remainder);
  }
}
