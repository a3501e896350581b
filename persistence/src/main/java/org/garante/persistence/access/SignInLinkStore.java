package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.access.signin.SignInLinkRepository;
import org.garante.persistence.Locked;

/** One-time links. */
@ApplicationScoped
public class SignInLinkStore implements SignInLinkRepository {
  private final EntityManager entities;

  @Inject
  public SignInLinkStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SignInLink link) {
    entities.persist(link);
  }

  @Override
  public Optional<SignInLink> find(UUID id) {
    return Optional.ofNullable(entities.find(SignInLink.class, id));
  }

  @Override
  public Optional<SignInLink> lock(String tokenHash) {
    return entities
        .createQuery("select l.id from SignInLink l where l.tokenHash = :hash", UUID.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst()
        .flatMap(id -> Locked.find(entities, SignInLink.class, id));
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
