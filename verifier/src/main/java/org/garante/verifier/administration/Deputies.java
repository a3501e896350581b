package org.garante.verifier.administration;

/** Knows who decided for an agency besides its own people. */
public interface Deputies {
  /** Whether that account stood in for that agency at that time. */
  boolean standsIn(String account, String agency, long at);
}
