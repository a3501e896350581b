package org.garante.domain.access.grant;

import org.garante.domain.ground.Refusal;

/** What was asked for cannot be given, as it was asked. */
public class NotGrantable extends Refusal {
  private NotGrantable(String key, Object... arguments) {
    super(key, arguments);
  }

  static NotGrantable username() {
    return new NotGrantable("usernameForm");
  }

  static NotGrantable usernameTaken(String username) {
    return new NotGrantable("usernameTaken", username);
  }

  static NotGrantable person() {
    return new NotGrantable("personNeeded");
  }

  /** The number belongs to somebody of another name. */
  static NotGrantable staffNumberOf(String name) {
    return new NotGrantable("staffNumberTaken", name);
  }

  static NotGrantable foreignAgency() {
    return new NotGrantable("foreignAgency");
  }

  static NotGrantable noSuchAgency() {
    return new NotGrantable("noSuchAgency");
  }

  static NotGrantable disabled() {
    return new NotGrantable("accountDisabled");
  }

  static NotGrantable nothingChanges() {
    return new NotGrantable("nothingChanges");
  }

  static NotGrantable waiting() {
    return new NotGrantable("grantWaiting");
  }

  static NotGrantable lastAdministrator() {
    return new NotGrantable("lastAdministrator");
  }

  static NotGrantable notSupervisor() {
    return new NotGrantable("notSupervisor");
  }
}
