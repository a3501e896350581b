package org.garante.domain.access.grant;

import java.util.Locale;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;

/**
 * An account that is asked for.
 *
 * @param username small letters, digits, dot and hyphen, 3 to 40
 * @param staffNumber of the natural person it belongs to, unique to them
 * @param name of the person, as their agency's staff list has it
 * @param role what it may do
 * @param agency code of the agency it acts for
 */
public record NewAccount(
    String username, String staffNumber, String name, Role role, String agency) {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,39}");

  public NewAccount {
    username = username.strip().toLowerCase(Locale.ROOT);
    staffNumber = staffNumber.strip().toUpperCase(Locale.ROOT);
    name = name.strip().replaceAll("\\s+", " ");
    if (!USERNAME.matcher(username).matches()) {
      throw NotGrantable.username();
    }
    if (staffNumber.isEmpty()
        || staffNumber.length() > 40
        || name.isEmpty()
        || name.length() > 120) {
      throw NotGrantable.person();
    }
  }

  /** The same with another role. */
  NewAccount as(Role other) {
    return new NewAccount(username, staffNumber, name, other, agency);
  }
}
