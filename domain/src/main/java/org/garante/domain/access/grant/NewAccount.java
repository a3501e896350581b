package org.garante.domain.access.grant;

import java.util.Locale;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;
import org.garante.domain.text.TextLimit;

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
    username = TextLimit.USERNAME.clean(username).toLowerCase(Locale.ROOT);
    staffNumber = TextLimit.STAFF_NUMBER.clean(staffNumber).toUpperCase(Locale.ROOT);
    name = TextLimit.PERSON_NAME.clean(name).replaceAll(" +", " ");
    if (!USERNAME.matcher(username).matches()) {
      throw NotGrantable.username();
    }
    if (staffNumber.isEmpty() || name.isEmpty()) {
      throw NotGrantable.person();
    }
  }

  /** The same with another role. */
  NewAccount as(Role other) {
    return new NewAccount(username, staffNumber, name, other, agency);
  }
}
