package org.garante.domain.access.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets its bearer choose an account's password, once. It waits where the grant it goes
 * with is still to be confirmed, then is open for three days, and ends when it is used, replaced or
 * refused. Only a hash of its token is kept.
 */
@Entity
@Table(name = "sign_in_link")
public class SignInLink {
  static final Duration OPEN_FOR = Duration.ofDays(3);
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id private UUID id;

  @Column(name = "token_hash", nullable = false, unique = true, updatable = false)
  private String tokenHash;

  @Column(name = "account_id", updatable = false)
  private @Nullable UUID account;

  @Column(name = "issued_at", nullable = false, updatable = false)
  private Instant issuedAt;

  @Column(name = "open_until", updatable = false)
  private @Nullable Instant openUntil;

  @Column(name = "ended_at", updatable = false)
  private @Nullable Instant endedAt;

  protected SignInLink() {}

  /**
   * @param account whose password it is for; none for the first administrator, who has none yet
   */
  public SignInLink(String token, Optional<UUID> account, Instant at) {
    this.id = UUID.randomUUID();
    this.tokenHash = hash(token);
    this.account = account.orElse(null);
    this.issuedAt = at;
  }

  /** A token nobody can guess, for the person alone. */
  public static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of a token. */
  public static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public UUID id() {
    return id;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** The account it is for; none for the first administrator. */
  public Optional<UUID> account() {
    return Optional.ofNullable(account);
  }

  public String tokenHash() {
    return tokenHash;
  }

  /** Whether it was used, replaced or refused. */
  public boolean isEnded() {
    return endedAt != null;
  }

  /** Whether it still waits for a confirmation. */
  public boolean isWaiting() {
    return openUntil == null && endedAt == null;
  }

  /** Whether it can be used now. */
  public boolean isOpen(Instant now) {
    return endedAt == null && openUntil != null && now.isBefore(openUntil);
  }

  /** Lets it be used from now on, for three days. */
  public void open(Instant at) {
    if (endedAt == null) {
      openUntil = at.plus(OPEN_FOR);
    }
  }

  /** Ends it, used or not. */
  public void end(Instant at) {
    if (endedAt == null) {
      endedAt = at;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignInLink link && tokenHash.equals(link.tokenHash());
  }

  @Override
  public int hashCode() {
    return tokenHash.hashCode();
  }
}
