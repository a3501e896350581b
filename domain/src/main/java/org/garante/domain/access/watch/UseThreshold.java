package org.garante.domain.access.watch;

/**
 * How much is unusual. Policy, not law: kept as data with the dates it is in force.
 *
 * @param alertAbove more than so many in an hour raises an alert
 * @param lockAbove more than so many locks the account too
 */
public record UseThreshold(UseRule rule, int alertAbove, int lockAbove) {
  boolean alerts(long count) {
    return count > alertAbove;
  }

  boolean locks(long count) {
    return count > lockAbove;
  }
}
