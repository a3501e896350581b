package org.garante.verifier.report;

import java.util.Locale;

/** What can be found (docs/ledger-format.md, section 10). */
public enum Code {
  POSITION(true),
  ENTRY_MISSING(true),
  LEAF(true),
  CHECKPOINT_SIGNATURE(true),
  CHECKPOINT_ORDER(true),
  CHECKPOINT_SIZE(true),
  CHECKPOINT_ROOT(true),
  ORDER(true),
  TIME(true),
  COMMITMENT(true),
  REGISTER(true),
  STATE(true),
  TYPED(true),
  ACTOR(true),
  NO_ENTRY(false),
  FOLIO_GAP(false),
  NUMBER_GAP(false),
  UNSEALED(false),
  STALE(false);

  private final boolean integrity;

  Code(boolean integrity) {
    this.integrity = integrity;
  }

  /** Whether it denies integrity; else completeness. */
  public boolean isOfIntegrity() {
    return integrity;
  }

  /** As the format names it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
