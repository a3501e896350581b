package org.garante.domain.review;

/** How soon a submission should be decided; the queue is ordered by it, then by waiting time. */
public enum Urgency {
  /** A person is deprived of liberty on the strength of it. */
  LIBERTY,
  /** A person was handed over, or oversight waits for an answer. */
  PERSON,
  ROUTINE
}
