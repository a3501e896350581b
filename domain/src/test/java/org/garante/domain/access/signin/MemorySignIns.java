package org.garante.domain.access.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.jspecify.annotations.Nullable;

/** Attempts and links in memory. */
public final class MemorySignIns
    implements SignInRepository, SignInLinkRepository, SessionRepository {
  private record Attempt(UUID id, String key, String source, Instant at, boolean succeeded) {}

  private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
  private final Map<UUID, PasswordHash> passwords = new HashMap<>();
  private final Map<String, UUID> sessions = new HashMap<>();
  private @Nullable UUID signedIn;
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
  public List<Instant> wrongFrom(String source, Instant since) {
    return attempts.values().stream()
        .filter(attempt -> attempt.source().equals(source) && !attempt.succeeded())
        .map(Attempt::at)
        .filter(at -> at.isAfter(since))
        .toList();
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

  /** Whose session the transactions from now on are. */
  public void signedIn(Account account) {
    signedIn = account.id();
  }

  /** Gives an account a password. */
  public void password(Account account, PasswordHash hash) {
    passwords.put(account.id(), hash);
  }

  public PasswordHash password(Account account) {
    return passwords.get(account.id());
  }

  @Override
  public Optional<PasswordSetting> setting(String username) {
    return accounts
        .byUsername(username)
        .map(Account::id)
        .map(passwords::get)
        .map(PasswordHash::setting);
  }

  @Override
  public Begun begin(String username, byte[] key, String secret, Instant at) {
    Optional<Account> right =
        accounts
            .byUsername(username)
            .filter(account -> passwords.containsKey(account.id()))
            .filter(account -> passwords.get(account.id()).isOf(key));
    if (right.isEmpty()) {
      return Begun.WRONG;
    }
    if (!right.get().isActive()) {
      return Begun.NOT_ACTIVE;
    }
    signedIn = right.get().id();
    sessions.put(secret, signedIn);
    return Begun.BEGUN;
  }

  @Override
  public Optional<UUID> account(String secret) {
    return Optional.ofNullable(sessions.get(secret));
  }

  @Override
  public void end(String secret) {
    sessions.remove(secret);
  }

  @Override
  public boolean changePassword(byte[] until, PasswordHash next) {
    if (signedIn == null || !passwords.get(signedIn).isOf(until)) {
      return false;
    }
    passwords.put(signedIn, next);
    return true;
  }

  @Override
  public Optional<UUID> choosePassword(String token, PasswordHash next, Instant at) {
    Optional<UUID> account = lock(SignInLink.hash(token)).flatMap(SignInLink::account);
    account.ifPresent(id -> passwords.put(id, next));
    return account;
  }

  @Override
  public boolean claim(String token, Instant at) {
    return lock(SignInLink.hash(token)).isPresent();
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
