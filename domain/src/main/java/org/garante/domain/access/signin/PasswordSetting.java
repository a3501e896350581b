package org.garante.domain.access.signin;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.garante.domain.text.CleanText;

/**
 * How a password is turned into its key: PBKDF2 with HMAC-SHA-256, so often and with this salt. It
 * tells nothing of the password, so that whoever signs in is told it.
 *
 * @param iterations how often the function is applied
 * @param salt random, of one password alone
 */
public record PasswordSetting(int iterations, byte[] salt) {
  /** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023 and since). */
  static final int CURRENT_ITERATIONS = 600_000;

  static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final Pattern TEXT =
      Pattern.compile("\\$pbkdf2-sha256-key\\$i=(\\d{1,9})\\$([A-Za-z0-9+/]+)");

  /** What a password is turned with where there is no account, so that it takes as long. */
  static final PasswordSetting OF_NOBODY =
      new PasswordSetting(CURRENT_ITERATIONS, new byte[SALT_BYTES]);

  /** What was kept as this text. */
  public static PasswordSetting parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a password setting of a known form");
    }
    return new PasswordSetting(
        Integer.parseInt(parts.group(1)), Base64.getDecoder().decode(parts.group(2)));
  }

  /** Whether it is today's. */
  public boolean isCurrent() {
    return iterations == CURRENT_ITERATIONS;
  }

  /**
   * The same characters typed on another keyboard are the same password (NFC); what no keyboard
   * types is none.
   */
  public byte[] key(String password) {
    char[] typed =
        Normalizer.normalize(CleanText.exact(password), Normalizer.Form.NFC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** The text it is kept as: function, iterations and salt. */
  public String text() {
    return "$pbkdf2-sha256-key$i=%s$%s"
        .formatted(iterations, Base64.getEncoder().withoutPadding().encodeToString(salt));
  }

  @Override
  public String toString() {
    return "PasswordSetting";
  }
}
