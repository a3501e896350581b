package org.garante.launcher;

/** The database's roles: what each may do is granted by the migrations. */
public enum Role {
  /** Runs the embedded PostgreSQL; nothing of Garante's connects as it. */
  SUPERUSER("postgres"),
  /** Owns the schema and runs the migrations; the server never gets its password. */
  OWNER("garante_owner"),
  /** What the server does its work as. */
  APP("garante_app"),
  /** Gives entries their positions in the ledger. */
  SEALER("garante_sealer"),
  /** Reads for reports and exports. */
  READER("garante_reader");

  private final String user;

  Role(String user) {
    this.user = user;
  }

  /** Its name in the database. */
  public String user() {
    return user;
  }
}
