package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.access.signin.SignInLinkRepository;
import org.garante.persistence.SignedIn;
import org.garante.persistence.Sql;

/** One-time links. */
@ApplicationScoped
public class SignInLinkStore implements SignInLinkRepository {
  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public SignInLinkStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  @Override
  public void add(SignInLink link) {
    if (link.account().isEmpty()) {
      Sql.of(entities, "select 1 as done from offer_first_link(:id, :hash, :at)")
          .with("id", link.id())
          .with("hash", link.tokenHash())
          .with("at", link.issuedAt())
          .rows(row -> true);
      return;
    }
    SignedIn.tell(entities, current);
    Sql.of(entities, "select 1 as done from add_link(:id, :hash, :account, :at)")
        .with("id", link.id())
        .with("hash", link.tokenHash())
        .with("account", link.account().get())
        .with("at", link.issuedAt())
        .rows(row -> true);
  }

  @Override
  public boolean claim(String token, Instant at) {
    return Sql.of(entities, "select claim_first_link(:token, :at) as claimed")
        .with("token", token)
        .with("at", at)
        .first(row -> row.flag("claimed"))
        .orElse(false);
  }

  @Override
  public Optional<SignInLink> find(UUID id) {
    return Optional.ofNullable(entities.find(SignInLink.class, id));
  }

  @Override
  public Optional<SignInLink> lock(String tokenHash) {
    Optional<SignInLink> found =
        entities
            .createQuery("select l from SignInLink l where l.tokenHash = :hash", SignInLink.class)
            .setParameter("hash", tokenHash)
            .getResultStream()
            .findFirst();
    found.flatMap(SignInLink::account).ifPresent(account -> HeldAccount.find(entities, account));
    found.ifPresent(entities::refresh);
    return found;
  }

  @Override
  public List<SignInLink> notEnded(Optional<UUID> account) {
    return account
        .map(
            id ->
                entities
                    .createQuery(
                        "select l from SignInLink l where l.endedAt is null and l.account = :account",
                        SignInLink.class)
                    .setParameter("account", id))
        .orElseGet(
            () ->
                entities.createQuery(
                    "select l from SignInLink l where l.endedAt is null and l.account is null",
                    SignInLink.class))
        .getResultList();
  }
}
