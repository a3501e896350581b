package org.garante.domain.access.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.AccountRepository;

/** Attempts and links in memory. */
public final class MemorySignIns implements SignInRepository, SignInLinkRepository {
  private record Attempt(UUID id, String key, String source, Instant at, boolean succeeded) {}

  private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
  private final List<SignInLink> links = new ArrayList<>();
  private final AccountRepository accounts;

  public MemorySignIns(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Instant> wrong(String accountKey, String source, Instant since) {
    List<Instant> wrong = new ArrayList<>();
    for (Attempt attempt : attempts.values()) {
      if (attempt.key().equals(accountKey) && attempt.source().equals(source)) {
        if (attempt.succeeded()) {
          wrong.clear();
        } else if (attempt.at().isAfter(since)) {
          wrong.add(attempt.at());
        }
      }
    }
    return wrong;
  }

  @Override
  public void add(UUID attempt, String accountKey, String source, Instant at) {
    attempts.put(attempt, new Attempt(attempt, accountKey, source, at, false));
  }

  @Override
  public void succeeded(UUID attempt) {
    attempts.computeIfPresent(
        attempt, (id, made) -> new Attempt(id, made.key(), made.source(), made.at(), true));
  }

  @Override
  public void forget(Instant before) {
    attempts.values().removeIf(attempt -> attempt.at().isBefore(before));
  }

  @Override
  public void signedIn(UUID account, Instant at) {
    accounts.find(account).orElseThrow().signedIn(at);
  }

  @Override
  public void add(SignInLink link) {
    links.add(link);
  }

  @Override
  public Optional<SignInLink> find(UUID id) {
    return links.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  @Override
  public Optional<SignInLink> lock(String tokenHash) {
    return links.stream().filter(link -> link.tokenHash().equals(tokenHash)).findFirst();
  }

  @Override
  public List<SignInLink> notEnded(Optional<UUID> account) {
    return links.stream()
        .filter(link -> link.account().equals(account) && !link.isEnded())
        .toList();
  }

  /** How many attempts are still known. */
  public int attempts() {
    return attempts.size();
  }

  public List<SignInLink> links() {
    return List.copyOf(links);
  }
}
