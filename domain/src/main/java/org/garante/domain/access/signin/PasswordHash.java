package org.garante.domain.access.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password as it is kept: how it is turned into its key, and the key's SHA-256. The key itself,
 * which the password alone gives, is shown to the database at a sign-in and kept nowhere, so that
 * whoever reads what is kept still cannot sign in (ADR 20, ADR 57).
 *
 * @param setting of this password alone, so that an older one is still understood
 * @param proof SHA-256 of the key
 */
public record PasswordHash(PasswordSetting setting, byte[] proof) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The password under a fresh salt and today's setting. */
  public static PasswordHash of(String password) {
    return of(password, PasswordSetting.CURRENT_ITERATIONS);
  }

  static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[PasswordSetting.SALT_BYTES];
    RANDOM.nextBytes(salt);
    PasswordSetting setting = new PasswordSetting(iterations, salt);
    return new PasswordHash(setting, proof(setting.key(password)));
  }

  /** Whether a key is that of this password. */
  public boolean isOf(byte[] key) {
    return MessageDigest.isEqual(proof, proof(key));
  }

  /** The text it is kept as: function, setting, salt and proof. */
  public String text() {
    return setting.text() + "$" + Base64.getEncoder().withoutPadding().encodeToString(proof);
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }

  private static byte[] proof(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
