package org.garante.domain.access.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that are tried first by whoever guesses: a list that comes with the program. */
final class CommonPasswords {
  private static final Set<String> LIST = read();

  private CommonPasswords() {}

  /** Whether it is one of them, or one of them over and over. */
  static boolean contain(String password) {
    for (int length = 1; length <= password.length(); length++) {
      String part = password.substring(0, length);
      if (LIST.contains(part) && part.repeat(password.length() / length + 1).startsWith(password)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
