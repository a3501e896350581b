package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One record, and what its reader may do with it. */
record RecordPage(Desk desk, String folio) {
  RecordPage open() {
    desk.open("/record?folio=" + folio);
    return this;
  }

  /** How it stands, by its badges. */
  RecordPage stands(String... keys) {
    for (String key : keys) {
      assertThat(desk.page().locator(".g-head .g-status").getByText(desk.words(key))).isVisible();
    }
    return this;
  }

  RecordPage shows(String text) {
    assertThat(desk.page().locator("main")).containsText(text);
    return this;
  }

  RecordPage hides(String text) {
    assertThat(desk.page().locator("main")).not().containsText(text);
    return this;
  }

  DraftPage amend(String kind, String reason) {
    confirm("record.amend", "record.reason", reason);
    return new DraftPage(desk, kind);
  }

  DraftPage withdraw(String kind, String reason) {
    confirm("record.withdraw", "record.withdrawReason", reason);
    return new DraftPage(desk, kind);
  }

  RecordPage unmask(String reason) {
    confirm("record.unmask", "record.reason", reason);
    return this;
  }

  /** What is done in a dialog that asks why. */
  private void confirm(String action, String label, String reason) {
    desk.press(action);
    Locator dialog =
        desk.page()
            .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(desk.words(action)));
    dialog.getByLabel(desk.words(label)).fill(reason);
    dialog
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(desk.words(action)).setExact(true))
        .click();
  }

  /** Begins the record of another person of the same arrest. */
  DraftPage another() {
    desk.press("draft.another");
    return new DraftPage(desk, "ARR");
  }

  /** Begins the answer to a note. */
  DraftPage reply() {
    desk.press("begin.REP");
    return new DraftPage(desk, "REP");
  }

  /** Goes where it is annulled. */
  AnnulPage annul() {
    desk.follow("Act.ANNULMENT.begin");
    return new AnnulPage(desk, folio).isHere();
  }

  /** Goes to the annulment that is under way. */
  AnnulPage annulment() {
    desk.follow("act.open");
    return new AnnulPage(desk, folio).isHere();
  }
}
