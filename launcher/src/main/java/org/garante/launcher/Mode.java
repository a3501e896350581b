package org.garante.launcher;

/** What a database and a server are for; it is written into the database by whoever migrates it. */
public enum Mode {
  /** Synthetic records, known passwords, loopback only. */
  DEMO("demo"),
  /** Real records. */
  PRODUCTION("production");

  final String name;

  Mode(String name) {
    this.name = name;
  }
}
