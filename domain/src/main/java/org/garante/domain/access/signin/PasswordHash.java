package org.garante.domain.access.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.garante.domain.text.CleanText;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256, its iterations and salt in the text, so that
 * an older setting is still understood and is replaced at the next sign-in (ADR 0020).
 *
 * @param iterations how often the function was applied
 * @param salt random, of its own
 * @param hash 32 bytes
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
  /** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023 and since). */
  static final int CURRENT_ITERATIONS = 600_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final Pattern TEXT =
      Pattern.compile("\\$pbkdf2-sha256\\$i=(\\d{1,9})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a password is compared with where there is no account, so that it takes as long. */
  static final PasswordHash OF_NOBODY =
      new PasswordHash(CURRENT_ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);

  /** The password under a fresh salt and today's setting. */
  public static PasswordHash of(String password) {
    return of(password, CURRENT_ITERATIONS);
  }

  static PasswordHash of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations));
  }

  /** What was kept as this text. */
  public static PasswordHash parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a password hash of a known form");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Base64.getDecoder().decode(parts.group(2)),
        Base64.getDecoder().decode(parts.group(3)));
  }

  /** Whether it is of this password; takes as long either way. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations));
  }

  /** Whether it was made with today's setting. */
  public boolean isCurrent() {
    return iterations == CURRENT_ITERATIONS && hash.length == HASH_BITS / 8;
  }

  /** The text it is kept as: function, setting, salt and hash. */
  public String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$pbkdf2-sha256$i=%d$%s$%s"
        .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Override
  public String toString() {
    return "PasswordHash";
  }

  /**
   * The same characters typed on another keyboard are the same password (NFC); what no keyboard
   * types is none.
   */
  private static byte[] derive(String password, byte[] salt, int iterations) {
    char[] typed =
        Normalizer.normalize(CleanText.exact(password), Normalizer.Form.NFC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
