package org.garante.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a request says it was sent from. A browser says it in up to three headers, of which an old
 * one, or an extension, may leave some out: each that is there has to name this register.
 */
final class Provenance {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final HttpServletRequest request;
  private final Set<String> own;

  /**
   * Of a request.
   *
   * @param publicAddress how people reach the register, where that is set
   */
  Provenance(HttpServletRequest request, Optional<String> publicAddress) {
    this.request = request;
    this.own =
        Stream.of(
                header("Host"),
                Optional.of(request.getServerName() + ":" + request.getServerPort()),
                publicAddress.flatMap(Provenance::authority))
            .flatMap(Optional::stream)
            .map(authority -> authority.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** Whether any header says that it was sent from a page of another site. */
  boolean isForeign() {
    return header("Sec-Fetch-Site").filter(site -> !OWN.contains(site)).isPresent()
        || header("Origin").filter(this::isElsewhere).isPresent()
        || header("Referer").filter(this::isElsewhere).isPresent();
  }

  private boolean isElsewhere(String address) {
    return authority(address)
        .filter(authority -> own.contains(authority.toLowerCase(Locale.ROOT)))
        .isEmpty();
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isBlank());
  }

  private static Optional<String> authority(String address) {
    try {
      return Optional.ofNullable(URI.create(address.strip()).getRawAuthority());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
