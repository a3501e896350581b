package org.garante.verifier.record;

/** What the format says of kinds of records and forms of acts, in files of its own. */
public record Schemas(Columns columns, Acts acts) {

  /** Those of the format. */
  public static Schemas ofFormat() {
    return new Schemas(Columns.ofFormat(), Acts.ofFormat());
  }
}
