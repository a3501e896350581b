package org.garante.domain.installation;

/** What this server is for: {@code GARANTE_MODE}, production unless it says demo. */
public enum Mode {
  DEMO,
  PRODUCTION;

  /** The mode the server was started in. */
  public static Mode current() {
    return of(System.getenv("GARANTE_MODE"));
  }

  static Mode of(@org.jspecify.annotations.Nullable String setting) {
    return "demo".equals(setting) ? DEMO : PRODUCTION;
  }
}
