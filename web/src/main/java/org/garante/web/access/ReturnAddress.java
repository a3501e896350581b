package org.garante.web.access;

import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in or changing the language: an address of this register, never of
 * another site.
 */
public record ReturnAddress(String path) {
  private static final ReturnAddress HOME = new ReturnAddress("/");

  /** The address asked for, or home if it leads elsewhere. */
  public static ReturnAddress of(@Nullable String asked) {
    boolean own =
        asked != null
            && asked.startsWith("/")
            && !asked.startsWith("//")
            && !asked.startsWith("/sign-in")
            && asked.chars().noneMatch(c -> c == '\\' || c < ' ');
    return own ? new ReturnAddress(asked) : HOME;
  }
}
