package org.garante.domain.operation;

/** What an agency does in an operation. */
public enum OperationRole {
  LEAD,
  CO_LEAD,
  SUPPORT,
  OBSERVER,
  INFORMATION_ONLY;

  /** Whether it directs the operation, which no foreign agency may (I14, LSN 71). */
  public boolean leads() {
    return this == LEAD || this == CO_LEAD;
  }
}
