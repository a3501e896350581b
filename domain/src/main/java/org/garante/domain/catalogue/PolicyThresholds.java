package org.garante.domain.catalogue;

import java.time.Instant;

/**
 * Review thresholds that are policy, not law, kept as data with the dates they are in force (I07).
 */
public interface PolicyThresholds {
  /** Hours of the threshold with that code at that time. */
  int hours(String code, Instant at);

  /** All of them, read once, for whoever asks for many. */
  default PolicyThresholds read() {
    return this;
  }
}
