package org.garante.web.access;

import org.garante.domain.ground.Refusal;

/** What was sent did not come from a page of this register as its pages send it. */
class NotFromHere extends Refusal {
  private NotFromHere(String key) {
    super(key);
  }

  /** Another site sent it. */
  static NotFromHere foreign() {
    return new NotFromHere("foreignForm");
  }

  /** It lacks the secret of the session, or has that of one that ended. */
  static NotFromHere outdated() {
    return new NotFromHere("formOutdated");
  }

  /** A page was asked in a way that pages are not asked. */
  static NotFromHere method() {
    return new NotFromHere("wrongMethod");
  }
}
