package org.garante.domain.access.grant;

import org.garante.domain.ground.Refusal;

/** Somebody has confirmed or refused it before. */
public class GrantDecided extends Refusal {
  GrantDecided() {
    super("grantDecided");
  }
}
