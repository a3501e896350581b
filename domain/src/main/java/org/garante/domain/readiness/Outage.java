package org.garante.domain.readiness;

/**
 * Tells what failed because the database does not answer, and so can be tried again, from the rest.
 */
public interface Outage {
  /** Whether a failure comes of that. */
  boolean isIn(Throwable failure);

  /** Whether it comes of the database having ended what took too long. */
  boolean isTooLong(Throwable failure);
}
