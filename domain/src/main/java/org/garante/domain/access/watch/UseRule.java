package org.garante.domain.access.watch;

/** What of an account's use is counted, in an hour. */
public enum UseRule {
  /** Records opened and identities unmasked. */
  READS,
  /** The same, outside 07 to 22 h. */
  NIGHT_READS,
  /** Different persons opened, unmasked, exported or searched for. */
  PERSONS,
  /** Exports begun. */
  EXPORTS,
  /** Refused attempts. */
  REFUSALS;

  long count(Use use) {
    return switch (this) {
      case READS -> use.reads();
      case NIGHT_READS -> use.isAtNight() ? use.reads() : 0;
      case PERSONS -> use.persons();
      case EXPORTS -> use.exports();
      case REFUSALS -> use.refusals();
    };
  }
}
