package org.garante.persistence.report;

/**
 * The records of a kind as they were known at position {@code :knownOn}: what the one function of
 * the register says of each, beside the columns of its content that counted then.
 */
final class AsKnown {
  static final String ARRESTS = records("ARR", "arrest");
  static final String OPERATIONS = records("OPE", "operation");
  static final String TRANSFERS = records("TRA", "transfer");

  private AsKnown() {}

  /** To read from, under a name of its own. */
  private static String records(String kind, String table) {
    return "(select * from record_as_known('%s', :knownOn::bigint) join %s using (submission_id))"
        .formatted(kind, table);
  }
}
