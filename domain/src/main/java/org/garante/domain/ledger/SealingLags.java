package org.garante.domain.ledger;

import java.time.Duration;
import org.garante.domain.ground.Refusal;

/** Sealing lags beyond the limit: what outsiders must be able to check has to wait. */
public class SealingLags extends Refusal {
  SealingLags(Duration lag) {
    super("sealingLags", lag.toMinutes());
  }
}
