package org.garante.domain.ledger.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.garante.domain.access.Open;
import org.garante.domain.ledger.past.AskedPast.Sealing;

/** Offers days in the past to ask for, so that nobody has to know a position of the ledger. */
@ApplicationScoped
@Transactional
public class PastService {
  private static final int OFFERED = 30;

  private final PastQuery sealings;

  @Inject
  public PastService(PastQuery sealings) {
    this.sealings = sealings;
  }

  /** How far the ledger was sealed at the end of each of the last days of work, newest first. */
  @Open("checkpoints are for everybody, and say nothing about anyone")
  public List<Sealing> latest() {
    return sealings.ends(OFFERED);
  }
}
