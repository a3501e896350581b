package org.garante.domain.review.rule;

import java.util.UUID;

/**
 * A record's naming of another, whichever submission of it may be in force.
 *
 * @param role what the other is to this one: the path of the field that names it
 */
public record Link(String role, UUID record) implements Comparable<Link> {
  @Override
  public int compareTo(Link other) {
    return java.util.Comparator.comparing(Link::role)
        .thenComparing(link -> link.record().toString())
        .compare(this, other);
  }
}
