package org.garante.verifier.report;

import java.util.Optional;

/**
 * Where something was found: each part null where there is none.
 *
 * @param row a row of administration, as table and key
 */
public record Place(
    String entry,
    Long position,
    String record,
    String folio,
    String submission,
    String act,
    String row) {
  public static final Place NOWHERE = new Place(null, null, null, null, null, null, null);

  public static Place ofPosition(long position) {
    return NOWHERE.at(position);
  }

  /** A record. */
  public static Place ofRecord(String id, String folio) {
    return new Place(null, null, id, folio, null, null, null);
  }

  public Place at(Long sealed) {
    return new Place(entry, sealed, record, folio, submission, act, row);
  }

  public Place entry(String id) {
    return new Place(id, position, record, folio, submission, act, row);
  }

  public Place submission(Optional<String> id) {
    return new Place(entry, position, record, folio, id.orElse(null), act, row);
  }

  public Place act(Optional<String> id) {
    return new Place(entry, position, record, folio, submission, id.orElse(null), row);
  }

  /** A row of administration. */
  public Place row(String table, String key) {
    return new Place(entry, position, record, folio, submission, act, table + " " + key);
  }
}
