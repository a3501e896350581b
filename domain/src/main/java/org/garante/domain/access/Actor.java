package org.garante.domain.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who an entry of the ledger names: account, natural person, role and agency as they were then; all
 * null for nobody.
 */
public record Actor(
    @Nullable UUID account, @Nullable UUID staff, @Nullable String role, @Nullable String agency) {
  /** Somebody who is not signed in. */
  public static final Actor NOBODY = new Actor(null, null, null, null);
}
