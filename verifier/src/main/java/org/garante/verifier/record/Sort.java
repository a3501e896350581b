package org.garante.verifier.record;

import java.util.Map;
import java.util.Set;

/** What brings content into a record: the whole form, or an act beside it. */
enum Sort {
  SUBMISSION(
      "submission",
      "SUBMITTED",
      Set.of(
          "submission",
          "number",
          "schema",
          "handling",
          "authors",
          "links",
          "attachments",
          "amends"),
      Map.of("record", "id", "kind", "kind", "folio", "folio", "owner", "owner"),
      "submittedBy",
      "submittedAt"),
  ACT(
      "act",
      "ENTERED",
      Set.of("act", "form", "schema", "about", "corrects", "authors", "links", "attachments"),
      Map.of("record", "id"),
      "enteredBy",
      "enteredAt");

  private final String id;
  private final String first;
  private final Set<String> header;
  private final Map<String, String> ofRecord;
  private final String by;
  private final String at;

  Sort(
      String id,
      String first,
      Set<String> header,
      Map<String, String> ofRecord,
      String by,
      String at) {
    this.id = id;
    this.first = first;
    this.header = header;
    this.ofRecord = ofRecord;
    this.by = by;
    this.at = at;
  }

  /** The member that has its id. */
  String id() {
    return id;
  }

  /** The state to which the step leads that enters it. */
  String first() {
    return first;
  }

  /** Members that are in the header of its commitment under the same names. */
  Set<String> header() {
    return header;
  }

  /** Members of that header, and the members of the record that they are. */
  Map<String, String> ofRecord() {
    return ofRecord;
  }

  /** The member that tells the account that entered it. */
  String by() {
    return by;
  }

  /** The member that tells when. */
  String at() {
    return at;
  }
}
