package org.garante.verifier.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Commitment;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Certified;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.Hash;

/**
 * Judges the entry that tells what was asked and found when a certificate was issued, and whether
 * the certificate holds just that.
 */
final class IssueCheck {
  private static final String ACTION = "EXPORT_START";
  private static final Set<String> MEMBERS = Set.of("position", "leaf", "entry", "leaves");
  private static final Set<String> LEAVES = Set.of("parameters", "reason", "result", "terms");

  private final LedgerEntry entry;
  private final long position;
  private final byte[] leaf;
  private final Json.Obj leaves;
  private final Json.Obj parameters;
  private final Json.Obj result;
  private final Place place;

  /**
   * @param line as of entries.jsonl
   */
  IssueCheck(Json.Obj line) {
    line.only(MEMBERS);
    this.entry = LedgerEntry.of(line.object("entry"));
    this.position = line.whole("position");
    this.leaf = Hash.ofHex(line.text("leaf")).orElseThrow(() -> new Malformed("malformed.hex"));
    this.leaves = line.object("leaves").only(LEAVES);
    this.parameters = leaves.object("parameters").object("value");
    parameters.members().keySet().forEach(parameters::text);
    parameters.text("certificate");
    this.result =
        leaves.object("result").object("value").only(Set.of("found", "records", "withheld"));
    result.whole("found");
    this.place = Place.ofPosition(position).entry(entry.id());
  }

  void judge(CertificateSealing sealing, List<Json.Obj> records, Findings findings) {
    if (!Arrays.equals(leaf, entry.leaf())) {
      findings.add(Code.LEAF, place, "leaf.entry", position);
    }
    List<Finding> unsealed = new ArrayList<>();
    sealing.find(entry, OptionalLong.of(position), place, unsealed);
    unsealed.forEach(findings::add);
    if (Commitment.of(Commitment.NO_HEADER, Opening.all(leaves))
        .filter(entry.commitment()::equals)
        .isEmpty()) {
      findings.add(Code.COMMITMENT, place, "commitment.entry", entry.action());
    }
    if (!entry.action().equals(ACTION)) {
      findings.add(Code.REGISTER, place, "register.issue", entry.action());
    }
    compare(records, findings);
  }

  /** Whether the certificate holds the records that were found, as they were then. */
  private void compare(List<Json.Obj> records, Findings findings) {
    Map<String, Json.Obj> told = new LinkedHashMap<>();
    result.objects("records").forEach(one -> told.put(one.text("record"), one));
    boolean named = false;
    for (Json.Obj record : records) {
      Json.Obj row = record.object("record");
      Json.Obj then = told.get(row.text("id"));
      if (!claim(record).equals(then)) {
        Place at = Place.ofRecord(row.text("id"), row.text("folio")).entry(entry.id());
        findings.add(Code.REGISTER, at, then == null ? "register.added" : "register.otherwise");
        named = true;
      }
    }
    List<String> ids = records.stream().map(one -> one.object("record").text("id")).toList();
    for (String id : told.keySet()) {
      if (!ids.contains(id)) {
        findings.add(Code.REGISTER, Place.ofRecord(id, null).entry(entry.id()), "register.dropped");
        named = true;
      }
    }
    List<String> order = result.objects("records").stream().map(one -> one.text("record")).toList();
    boolean counted = result.whole("found") == order.size() + withheld().size();
    if (!named && !(counted && ids.equals(order))) {
      findings.add(Code.REGISTER, place, "register.result");
    }
  }

  /** The record as the entry has to tell of it. */
  private static Json.Obj claim(Json.Obj line) {
    Json.Obj row = line.object("record");
    List<Json.Obj> submissions = line.objects("submissions");
    Json shown =
        row.textOrNull("inForce").isPresent() || submissions.isEmpty()
            ? row.get("inForce")
            : submissions.get(submissions.size() - 1).get("submission");
    List<Json> steps = positions(List.of(line)).stream().<Json>map(Json.Whole::new).toList();
    return new Json.Obj(
        new TreeMap<>(
            Map.of("record", row.get("id"), "submission", shown, "steps", new Json.Arr(steps))));
  }

  /** Where the records say that their steps are sealed, in ascending order. */
  static List<Long> positions(List<Json.Obj> records) {
    return records.stream()
        .flatMap(record -> record.objects("steps").stream())
        .filter(step -> step.find("position").isPresent())
        .map(step -> step.whole("position"))
        .sorted()
        .toList();
  }

  long position() {
    return position;
  }

  private List<String> withheld() {
    return result.objects("withheld").stream()
        .map(one -> one.only(Set.of("folio", "owner")).text("folio") + " " + one.text("owner"))
        .toList();
  }

  /** What is certified, as the entry tells it. */
  Certified certified(List<Json.Obj> records) {
    Map<String, String> asked = new TreeMap<>();
    parameters.members().keySet().forEach(name -> asked.put(name, parameters.text(name)));
    return new Certified(
        entry.at(),
        asked,
        leaves.has("terms") ? leaves.object("terms").text("value") : "",
        leaves.object("reason").text("value"),
        records.stream().map(one -> one.object("record").text("folio")).toList(),
        withheld());
  }
}
