package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.signin.PasswordHash;
import org.garante.domain.access.signin.PasswordSetting;
import org.garante.domain.access.signin.SessionRepository;
import org.garante.persistence.SignedIn;
import org.garante.persistence.Sql;

/** Sessions and passwords, by the database's functions alone. */
@ApplicationScoped
public class SessionStore implements SessionRepository {
  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public SessionStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  @Override
  public Optional<PasswordSetting> setting(String username) {
    return Sql.of(entities, "select password_setting(:username) as setting")
        .with("username", username)
        .first(row -> row.findText("setting"))
        .flatMap(setting -> setting)
        .map(PasswordSetting::parse);
  }

  @Override
  public Begun begin(String username, byte[] key, String secret, Instant at) {
    return Sql.of(entities, "select begin_session(:username, :key, :secret, :at) as begun")
        .with("username", username)
        .with("key", key)
        .with("secret", secret)
        .with("at", at)
        .first(row -> row.constant("begun", Begun.class))
        .orElseThrow();
  }

  @Override
  public Optional<UUID> account(String secret) {
    return Sql.of(entities, "select session_account(:secret) as account")
        .with("secret", secret)
        .first(row -> row.findId("account"))
        .flatMap(account -> account);
  }

  @Override
  public void end(String secret) {
    Sql.of(entities, "select 1 as done from end_session(:secret)")
        .with("secret", secret)
        .rows(row -> true);
  }

  @Override
  public boolean changePassword(byte[] until, PasswordHash next) {
    SignedIn.tell(entities, current);
    return Sql.of(entities, "select change_password(:until, :next) as changed")
        .with("until", until)
        .with("next", next.text())
        .first(row -> row.flag("changed"))
        .orElse(false);
  }

  @Override
  public Optional<UUID> choosePassword(String token, PasswordHash next, Instant at) {
    return Sql.of(entities, "select choose_password(:token, :next, :at) as account")
        .with("token", token)
        .with("next", next.text())
        .with("at", at)
        .first(row -> row.findId("account"))
        .flatMap(account -> account);
  }
}
