package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.FirstAdministratorService;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantService;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.LookAlike;
import org.garante.domain.access.grant.NewAccount;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.SignInService;

/**
 * The demonstration's persons and accounts; there are none of them anywhere else. They come as in
 * life: the first administrator by the installation's link, the others by an administrator, and
 * what needs a second person is confirmed by one.
 */
@ApplicationScoped
public class Cast {
  static final String PASSWORD = "garante-demo";
  private static final Duration STEP = Duration.ofMinutes(4);

  /**
   * Username, person, agency and role, in the order in which they are made; the first makes itself
   * administrator.
   */
  private static final List<Part> PARTS =
      List.of(
          new Part("admin2", "Camila Rentería Gil", "SSPC", Role.ADMIN),
          new Part("admin", "Sergio Paredes Mora", "SSPC", Role.ADMIN),
          new Part("auditor", "Ignacio Barrera Luna", "SABG", Role.AUDITOR),
          new Part("auditor2", "Marcela Quiroz Vega", "SABG", Role.AUDITOR),
          new Part("observer", "Rocío Tamayo Cruz", "MNPT", Role.OBSERVER),
          new Part("supervisor", "Arturo Medrano Solís", "GN", Role.SUPERVISOR),
          new Part("deputy", "Lucía Cárdenas Rojo", "GN", Role.SUPERVISOR),
          new Part("supervisor2", "Beatriz Olmedo Fierro", "FGR", Role.SUPERVISOR),
          new Part("supervisor3", "Raquel Montaño Silva", "FGR", Role.SUPERVISOR),
          new Part("supervisor4", "Elvira Ochoa Leyva", "SEDENA", Role.SUPERVISOR),
          new Part("recorder", "Teresa Lozano Ibarra", "GN", Role.RECORDER),
          new Part("recorder2", "Hugo Santillán Pineda", "FGR", Role.RECORDER),
          new Part("recorder3", "Paula Zamora Nieto", "GN", Role.RECORDER),
          new Part("recorder4", "Emilio Franco Duarte", "GN", Role.RECORDER),
          new Part("recorder5", "Nadia Robles Arce", "GN", Role.RECORDER),
          new Part("recorder6", "Óscar Villalobos Peña", "FGR", Role.RECORDER),
          new Part("recorder7", "Julián Cota Beltrán", "SEDENA", Role.RECORDER));

  /** Whose accounts stand out as long unused. */
  private static final List<String> IDLE = List.of("recorder5", "supervisor4");

  private final AccountRepository repository;
  private final FirstAdministratorService first;
  private final AccountService accounts;
  private final GrantService grants;
  private final LinkService links;
  private final SignInService signIn;
  private final Stage stage;
  private final Map<String, Account> byName = new TreeMap<>();

  @Inject
  public Cast(
      AccountRepository repository,
      FirstAdministratorService first,
      AccountService accounts,
      GrantService grants,
      LinkService links,
      SignInService signIn,
      Stage stage) {
    this.repository = repository;
    this.first = first;
    this.accounts = accounts;
    this.grants = grants;
    this.links = links;
    this.signIn = signIn;
    this.stage = stage;
  }

  private record Part(String username, String person, String agency, Role role) {
    NewAccount asked(int number) {
      return new NewAccount(username, agency + "-" + (1000 + number), person, role, agency);
    }
  }

  /** Makes all accounts, one after the other from then on, each able to sign in. */
  void enter(Instant from) {
    Instant at = from;
    for (int i = 0; i < PARTS.size(); i++) {
      Part part = PARTS.get(i);
      if (i == 0) {
        begin(part.asked(i), at);
      } else {
        invite(part.asked(i), at);
      }
      String source = "10.20.0." + (10 + i);
      stage.signIn(at.plusSeconds(200), () -> signIn.signIn(part.username(), PASSWORD, source));
      byName.put(part.username(), repository.byUsername(part.username()).orElseThrow());
      at = at.plus(STEP);
    }
  }

  private void begin(NewAccount asked, Instant at) {
    stage.asNobody(
        at,
        () -> {
          first.claim(first.offer().orElseThrow(), asked, PASSWORD);
          return true;
        });
  }

  private void invite(NewAccount asked, Instant at) {
    Account by = byName.getOrDefault("admin", byName.get("admin2"));
    Invitation invitation =
        stage.as(by, at, () -> accounts.create(asked, LookAlike.persons(accounts.alike(asked))));
    if (invitation.waiting()) {
      Account other = byName.getOrDefault("auditor", byName.get("admin2"));
      stage.run(other, at.plusSeconds(90), () -> confirm(invitation));
    }
    stage.asNobody(
        at.plusSeconds(150),
        () -> {
          links.choosePassword(invitation.token(), PASSWORD);
          return true;
        });
  }

  private void confirm(Invitation invitation) {
    grants.waiting().stream()
        .filter(row -> row.account().equals(invitation.account()))
        .filter(row -> row.state() == Grant.State.PROPOSED)
        .forEach(row -> grants.confirm(row.id()));
  }

  /** Signs everyone in as if they had worked lately, but those whose accounts lie idle. */
  void planSignIns(Timeline timeline, Instant now) {
    Instant at = now.minus(Duration.ofDays(3));
    int number = 0;
    for (Part part : PARTS) {
      if (!IDLE.contains(part.username())) {
        String source = "10.20.0." + (10 + number++);
        timeline.plan(
            at,
            then -> stage.asNobody(then, () -> signIn.signIn(part.username(), PASSWORD, source)));
        at = at.plus(Duration.ofMinutes(95));
      }
    }
  }

  /** The account with that username. */
  Account get(String username) {
    return byName.get(username);
  }
}
