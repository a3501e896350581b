package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Five wrong passwords in fifteen minutes stop further ones, for one account from one source: so
 * nobody can shut others out from elsewhere (design.md, Security). An attempt counts as wrong until
 * it proves right; a hundred at the same time are five. Whoever tries one password on many accounts
 * is slowed: after twenty wrong ones from one source, over all accounts, one more each half minute.
 * No account is shut by it, and no other source.
 */
@ApplicationScoped
public class LockOut {
  static final int GREATEST_WRONG = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int GREATEST_WRONG_OF_SOURCE = 20;
  static final Duration SLOWED = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(1);

  private final SignInRepository attempts;
  private final Clock clock;

  @Inject
  public LockOut(SignInRepository attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Begins an attempt, before anything is compared.
   *
   * @return the attempt, to be said right when it is
   * @throws LockedOut if there were too many wrong ones of the account, or lately of the source
   */
  @Transactional(TxType.REQUIRES_NEW)
  public UUID begin(String username, String source) {
    Instant now = clock.instant();
    String key = key(username);
    List<Instant> wrong = attempts.wrong(key, source, now.minus(WINDOW));
    if (wrong.size() >= GREATEST_WRONG) {
      Instant free = wrong.get(wrong.size() - GREATEST_WRONG).plus(WINDOW);
      throw new LockedOut(Duration.between(now, free));
    }
    List<Instant> fromSource = attempts.wrongFrom(source, now.minus(WINDOW));
    if (fromSource.size() >= GREATEST_WRONG_OF_SOURCE) {
      Instant free = fromSource.get(fromSource.size() - 1).plus(SLOWED);
      if (now.isBefore(free)) {
        throw new LockedOut(Duration.between(now, free));
      }
    }
    UUID attempt = UUID.randomUUID();
    attempts.add(attempt, key, source, now);
    return attempt;
  }

  /** Says that an attempt was right: the wrong ones before it count no more. */
  @Transactional(TxType.REQUIRED)
  public void right(UUID attempt) {
    attempts.succeeded(attempt);
    attempts.forget(clock.instant().minus(KEPT));
  }

  /** People type passwords where names belong: only a hash of what was typed is kept. */
  private static String key(String username) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(username.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
