package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.signin.PasswordHash;

/** The demonstration's persons and accounts. There are none of them anywhere else. */
@ApplicationScoped
public class Cast {
  private static final String PASSWORD = "garante-demo";

  /** Username, person, agency and role; the first nine are those a newcomer is told. */
  private static final List<Part> PARTS =
      List.of(
          new Part("recorder", "Teresa Lozano Ibarra", "GN", Role.RECORDER),
          new Part("supervisor", "Arturo Medrano Solís", "GN", Role.SUPERVISOR),
          new Part("deputy", "Lucía Cárdenas Rojo", "GN", Role.SUPERVISOR),
          new Part("recorder2", "Hugo Santillán Pineda", "FGR", Role.RECORDER),
          new Part("supervisor2", "Beatriz Olmedo Fierro", "FGR", Role.SUPERVISOR),
          new Part("auditor", "Ignacio Barrera Luna", "SABG", Role.AUDITOR),
          new Part("auditor2", "Marcela Quiroz Vega", "SABG", Role.AUDITOR),
          new Part("observer", "Rocío Tamayo Cruz", "MNPT", Role.OBSERVER),
          new Part("admin", "Sergio Paredes Mora", "SSPC", Role.ADMIN),
          new Part("recorder3", "Paula Zamora Nieto", "GN", Role.RECORDER),
          new Part("recorder4", "Emilio Franco Duarte", "GN", Role.RECORDER),
          new Part("recorder5", "Nadia Robles Arce", "GN", Role.RECORDER),
          new Part("recorder6", "Óscar Villalobos Peña", "FGR", Role.RECORDER),
          new Part("supervisor3", "Raquel Montaño Silva", "FGR", Role.SUPERVISOR),
          new Part("recorder7", "Julián Cota Beltrán", "SEDENA", Role.RECORDER),
          new Part("supervisor4", "Elvira Ochoa Leyva", "SEDENA", Role.SUPERVISOR),
          new Part("admin2", "Camila Rentería Gil", "SSPC", Role.ADMIN));

  private final AccountRepository accounts;
  private final Map<String, Account> byName = new TreeMap<>();

  @Inject
  public Cast(AccountRepository accounts) {
    this.accounts = accounts;
  }

  private record Part(String username, String person, String agency, Role role) {}

  /** Makes all accounts, each able to sign in. */
  @Transactional
  public void enter(Instant at) {
    String hash = PasswordHash.of(PASSWORD).text();
    int number = 1000;
    for (Part part : PARTS) {
      StaffMember staff =
          new StaffMember("%s-%d".formatted(part.agency(), number++), part.person());
      Account account = new Account(part.username(), staff, part.agency(), part.role(), at);
      account.choosePassword(hash);
      account.activate();
      accounts.add(staff);
      accounts.add(account);
      byName.put(part.username(), account);
    }
  }

  /** The account with that username. */
  Account get(String username) {
    return byName.get(username);
  }
}
