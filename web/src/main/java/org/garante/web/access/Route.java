package org.garante.web.access;

import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.access.Role;

/**
 * One address, or all below one, and who may ask for it.
 *
 * @param path without {@code .xhtml}; one ending in {@code /*} stands for all below it
 * @param sort what answers there
 * @param roles who may; empty if also those who are not signed in
 * @param sample the query to try it with in tests, with the names of things in braces: {@code
 *     folio={arrest}}
 */
public record Route(String path, Sort sort, Set<Role> roles, String sample) {
  /** What answers at an address, and so how it says no. */
  public enum Sort {
    /** A page: asks to sign in, or says in words why not. */
    PAGE,
    /** For programs and scripts: answers with a status and JSON. */
    API,
    /** A file or a move to elsewhere. */
    FILE
  }

  public Route {
    roles = Set.copyOf(roles);
  }

  static Route open(String path, Sort sort) {
    return new Route(path, sort, Set.of(), "");
  }

  static Route page(String path, Set<Role> roles) {
    return new Route(path, Sort.PAGE, roles, "");
  }

  static Route api(String path, Set<Role> roles) {
    return new Route(path, Sort.API, roles, "");
  }

  static Route file(String path, Set<Role> roles) {
    return new Route(path, Sort.FILE, roles, "");
  }

  static Set<Role> roles(Role first, Role... others) {
    return EnumSet.of(first, others);
  }

  /** The same with what to try it with. */
  Route sample(String query) {
    return new Route(path, sort, roles, query);
  }

  /** Whether it also answers those who are not signed in. */
  public boolean isOpen() {
    return roles.isEmpty();
  }

  public boolean admits(Role role) {
    return isOpen() || roles.contains(role);
  }

  boolean covers(String asked) {
    return path.endsWith("/*")
        ? asked.startsWith(path.substring(0, path.length() - 1))
        : asked.equals(path);
  }
}
