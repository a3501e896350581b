package org.garante.verifier.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Place;

/**
 * What a submission and an act have in common: content by group, bound by the entry of the step
 * that brought it in.
 *
 * @param header of its commitment
 * @param by account that entered it
 */
record ContentRow(
    Sort sort,
    String id,
    Json.Obj header,
    String status,
    String commitment,
    List<String> persons,
    Optional<String> by,
    long at,
    Map<String, Opening> groups,
    Opening findings,
    Json.Obj typed,
    List<String> hidden) {
  private static final List<String> GROUPS = List.of("facts", "health", "identity", "officers");
  private static final Set<String> MEMBERS =
      Set.of("status", "commitment", "persons", "content", "findings", "typed", "hidden");

  /**
   * @param record as the register has it, of which this is
   * @param more members that only this sort has
   */
  static ContentRow of(Sort sort, Json.Obj row, Json.Obj record, Set<String> more) {
    Set<String> members = new HashSet<>(MEMBERS);
    members.addAll(sort.header());
    members.addAll(List.of(sort.by(), sort.at()));
    members.addAll(more);
    row.only(members);
    row.whole("schema");
    return new ContentRow(
        sort,
        row.text(sort.id()),
        header(sort, row, record),
        row.text("status"),
        row.text("commitment"),
        row.texts("persons"),
        row.textOrNull(sort.by()),
        Moments.micros(row.text(sort.at())),
        groups(row.object("content")),
        Opening.of("findings", row.object("findings"), "value"),
        row.object("typed"),
        row.texts("hidden"));
  }

  private static Json.Obj header(Sort sort, Json.Obj row, Json.Obj record) {
    TreeMap<String, Json> header = new TreeMap<>();
    sort.header().forEach(name -> header.put(name, row.get(name)));
    sort.ofRecord().forEach((name, member) -> header.put(name, record.get(member)));
    return new Json.Obj(header);
  }

  private static Map<String, Opening> groups(Json.Obj content) {
    if (!List.copyOf(content.members().keySet()).equals(GROUPS)) {
      throw new Malformed("malformed.type", "content");
    }
    Map<String, Opening> openings = new TreeMap<>();
    for (String group : GROUPS) {
      openings.put(group, Opening.of(group, content.object(group), "value"));
    }
    return openings;
  }

  /** Number of the schema of its content. */
  long schema() {
    return header.whole("schema");
  }

  /** The leaves that the entry of this step binds, as the one that brought it in. */
  Map<String, Opening> leaves(StepRow step) {
    Map<String, Opening> leaves = new TreeMap<>(groups);
    leaves.put("findings", findings);
    leaves.putAll(step.leaves());
    return leaves;
  }

  /** The header of the commitment of a later step of it. */
  Json.Obj header(String record, StepRow step) {
    TreeMap<String, Json> later = new TreeMap<>();
    later.put("record", new Json.Text(record));
    later.put(sort.id(), new Json.Text(id));
    later.put("content", new Json.Text(commitment));
    later.put("from", step.from().<Json>map(Json.Text::new).orElse(Json.Null.NULL));
    later.put("to", new Json.Text(step.to()));
    return new Json.Obj(later);
  }

  /** Whether this step brought it in. */
  boolean isEnteredBy(StepRow step) {
    return step.isTo(sort.first());
  }

  /** Its place within that of its record. */
  Place in(Place record) {
    Optional<String> named = Optional.of(id);
    return sort == Sort.ACT ? record.act(named) : record.submission(named);
  }
}
