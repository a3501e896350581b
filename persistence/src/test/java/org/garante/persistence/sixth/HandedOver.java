package org.garante.persistence.sixth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The content of a hand-over, as columns. */
@Entity
@Table(name = "hand_over")
public class HandedOver {
  @Id
  @Column(name = "act_id")
  private UUID act;

  @Column(name = "handed_at", nullable = false)
  private Instant handedAt;

  @Column(nullable = false)
  private String receiver;

  protected HandedOver() {}

  HandedOver(UUID act, HandOverForm form) {
    this.act = act;
    this.handedAt = form.handedAt.instant().orElseThrow();
    this.receiver = form.receiver;
  }
}
