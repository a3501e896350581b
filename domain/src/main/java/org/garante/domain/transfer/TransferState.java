package org.garante.domain.transfer;

/** How far a transfer has come. */
public enum TransferState {
  PROPOSED,
  EXECUTED,
  CANCELLED
}
