package org.garante.domain.operation;

/** Where an operation stands, as its owner agency states it. */
public enum OperationStatus {
  PLANNED,
  ACTIVE,
  CLOSED,
  UNDER_REVIEW,
  SUSPENDED
}
