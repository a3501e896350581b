package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** One submission in review: what changed, what was found, and the decision. */
record ReviewPage(Desk desk) {
  ReviewPage open(Object submission) {
    desk.open("/review?submission=" + submission);
    return this;
  }

  ReviewPage isAbout(String kind, String folio) {
    desk.isAt(desk.words("kind." + kind) + " " + folio);
    return this;
  }

  /** What differs from what is in force: old struck, new beside. */
  ReviewPage changes(String question, String before, String now) {
    Locator changes = desk.part(desk.words("review.changes", 1));
    assertThat(changes).containsText(desk.words(question) + ": " + desk.words("Mark.CHANGED"));
    assertThat(desk.page().locator("dd del")).containsText(before);
    assertThat(desk.page().locator("dd ins")).containsText(now);
    return this;
  }

  ReviewPage finds(String finding) {
    assertThat(desk.part(desk.words("record.findings"))).containsText(desk.words(finding));
    return this;
  }

  ReviewPage links(String folio) {
    assertThat(desk.part(desk.words("record.links")).getByText(folio)).isVisible();
    return this;
  }

  ReviewPage says(String key, Object... arguments) {
    assertThat(desk.part(desk.words("review.decide"))).containsText(desk.words(key, arguments));
    return this;
  }

  void approve() {
    desk.press("review.approve");
  }

  /** Approves without a mouse. */
  void approveByKey() {
    assertThat(desk.button("review.approve")).isVisible();
    desk.accessKey("a");
  }

  /** Returns it without a mouse. */
  void returnByKey(String reason) {
    desk.field("review.returnReason").fill(reason);
    desk.accessKey("d");
  }

  /** Leaves it as it is and goes on. */
  void nextByKey() {
    assertThat(desk.button("review.next")).isVisible();
    desk.accessKey("n");
  }

  ReviewPage offersNoDecision() {
    assertThat(desk.button("review.next")).isVisible();
    assertThat(desk.button("review.approve")).hasCount(0);
    assertThat(desk.button("review.return")).hasCount(0);
    assertThat(desk.part(desk.words("review.decide")))
        .not()
        .containsText(desk.words("review.keys"));
    return this;
  }
}
