package org.garante.ear;

import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.PasswordHash;
import org.garante.domain.ledger.RegisterClock;

/** A person with an account, made for one test. All have the same password. */
public record Staff(
    UUID account, UUID person, String username, String name, Role role, String agency) {
  public static final String PASSWORD = "solo para pruebas";

  private static final String HASH = PasswordHash.of(PASSWORD).text();

  /** Somebody new. */
  public static Staff of(Role role, String agency) {
    UUID person = UUID.randomUUID();
    String name = "Persona " + person.toString().substring(0, 8);
    Sql.run(
        org.garante.launcher.Role.OWNER,
        "insert into staff_member (id, staff_number, name) values (?, ?, ?)",
        person,
        "P-" + person.toString().toUpperCase(java.util.Locale.ROOT),
        name);
    return account(person, name, role, agency);
  }

  /** The same person with a further account. */
  public Staff as(Role other) {
    return account(person, name, other, agency);
  }

  private static Staff account(UUID person, String name, Role role, String agency) {
    UUID account = UUID.randomUUID();
    String username =
        role.name().toLowerCase(java.util.Locale.ROOT) + "-" + account.toString().substring(0, 23);
    Sql.run(
        org.garante.launcher.Role.OWNER,
        """
        insert into account
          (id, username, staff_id, agency, role, status, password_hash, created_at)
        values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?::timestamptz)
        """,
        account,
        username,
        person,
        agency,
        role.name(),
        HASH,
        new RegisterClock().instant().toString());
    return new Staff(account, person, username, name, role, agency);
  }

  /** Signed in, in a browserless session of its own. */
  public Visitor signIn() {
    return Visitor.signedIn(this);
  }
}
