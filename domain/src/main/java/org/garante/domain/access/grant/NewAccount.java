package org.garante.domain.access.grant;

import org.garante.domain.access.Role;
import org.garante.domain.access.StaffNumber;
import org.garante.domain.access.Username;
import org.garante.domain.text.LookAlikes;
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
  public NewAccount {
    username = Username.canonical(TextLimit.USERNAME.clean(username));
    staffNumber = StaffNumber.typed(TextLimit.STAFF_NUMBER.clean(staffNumber)).text();
    name = TextLimit.PERSON_NAME.clean(name).replaceAll(" +", " ");
    if (!Username.isOne(username)) {
      throw NotGrantable.username();
    }
    if (LookAlikes.plain(name).isEmpty()) {
      throw NotGrantable.person();
    }
  }

  /** The same with another role. */
  NewAccount as(Role other) {
    return new NewAccount(username, staffNumber, name, other, agency);
  }
}
