package org.garante.domain.access.grant;

import org.garante.domain.ground.Refusal;

/** There is no such account or grant. */
public class UnknownAccount extends Refusal {
  UnknownAccount(Object id) {
    super("unknownAccount", id);
  }
}
