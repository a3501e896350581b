package org.garante.domain.ledger.outside;

/** Why a checkpoint did not get to somebody who is to hold it. */
public enum UndeliveredReason {
  /** There is no such folder: most often it is not mounted. */
  NO_FOLDER,
  /** The folder cannot be written to. */
  NOT_WRITABLE,
  /** The folder's disk is full. */
  NO_SPACE,
  /** The setting is neither a folder nor an address. */
  NO_ADDRESS,
  /** The address is not HTTPS, so that anybody on the way could answer for it. */
  NOT_SECURE,
  /** Nobody answers there. */
  UNREACHABLE,
  /** The answer took too long. */
  TIMED_OUT,
  /** The other side's certificate is not of an authority that is trusted, or of another name. */
  NOT_TRUSTED,
  /** The file of further authorities to trust cannot be read. */
  AUTHORITIES_UNREADABLE,
  /** The address sends elsewhere: where to is for the operator to decide. */
  REDIRECTED,
  /** It answered, and did not take the checkpoint. */
  REFUSED,
  /** Anything else. */
  FAILED
}
