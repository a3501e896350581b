package org.garante.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Addresses to give to people: as they reach the register, whatever stands in front of it. */
@Named
@RequestScoped
public class PublicAddress {
  private final HttpServletRequest request;

  @Inject
  public PublicAddress(HttpServletRequest request) {
    this.request = request;
  }

  /** The full address of a path. */
  public String of(String path) {
    return Optional.ofNullable(System.getenv("GARANTE_PUBLIC_URL"))
            .filter(address -> !address.isBlank())
            .map(address -> address.replaceFirst("/$", ""))
            .orElseGet(this::asAsked)
        + path;
  }

  private String asAsked() {
    String address = request.getRequestURL().toString();
    return address.substring(0, address.length() - request.getRequestURI().length());
  }
}
