package org.garante.ear;

import java.util.Locale;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.PasswordHash;
import org.garante.domain.ledger.LedgerAction;
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
    return entered(
        person,
        name,
        role,
        agency,
        owner ->
            Sql.run(
                owner,
                "insert into staff_member (id, staff_number, name) values (?, ?, ?)",
                person,
                "P-" + person.toString().toUpperCase(Locale.ROOT),
                name));
  }

  /** The same person with a further account. */
  public Staff as(Role other) {
    return entered(person, name, other, agency, owner -> {});
  }

  private static Staff entered(
      UUID person, String name, Role role, String agency, Sql.Work before) {
    UUID account = UUID.randomUUID();
    String username =
        role.name().toLowerCase(Locale.ROOT) + "-" + account.toString().substring(0, 23);
    Sql.administer(
        LedgerAction.ACCOUNT_CREATE,
        username,
        owner -> {
          before.on(owner);
          Sql.run(
              owner,
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
        });
    return new Staff(account, person, username, name, role, agency);
  }

  /** Signed in, in a browserless session of its own. */
  public Visitor signIn() {
    return Visitor.signedIn(this);
  }
}
