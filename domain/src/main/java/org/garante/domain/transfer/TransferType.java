package org.garante.domain.transfer;

/** What kind of handing over the ordering act says it is (domain.md 4.2). */
public enum TransferType {
  /** Constitution 119; treaty. */
  EXTRADITION,
  /** Of foreigners only (Constitution 33; I11). */
  EXPULSION,
  DEPORTATION,
  /** LSN 5 and 68 to 76 create no procedure to hand over a person: always an open question. */
  NATIONAL_SECURITY_ACT,
  /** LNEP 51, 52. */
  PRISON_TRANSFER,
  TEMPORARY_SURRENDER,
  VOLUNTARY,
  UNKNOWN
}
