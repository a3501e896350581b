package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;

/** The form of a kind of record: each answer is kept when its field is left. */
record DraftPage(Desk desk, String kind) {

  /** Types one line or a text. */
  DraftPage type(String path, String text) {
    question(path).type(text);
    return this;
  }

  DraftPage type(String path, Moment moment) {
    question(path).type(moment);
    return this;
  }

  /** Takes one of the answers there are. */
  DraftPage choose(String path, Enum<?> answer) {
    question(path).choose(answer);
    return this;
  }

  /** Takes one of a list by its code: an agency, a state. */
  DraftPage pick(String path, String code) {
    question(path).pick(code);
    return this;
  }

  /** Types a part of something and takes the first that is found. */
  DraftPage lookUp(String path, String typed) {
    question(path).lookUp(typed);
    return this;
  }

  /** Says why there is no answer. */
  DraftPage missing(String path, Missing why) {
    question(path).missing(why);
    return this;
  }

  QuestionPart question(String path) {
    Locator place = desk.page().locator("[data-path='" + path + "']");
    return new QuestionPart(desk, place).asks(label(path));
  }

  private String label(String path) {
    return desk.words("field." + kind + "." + path);
  }

  /** A question of a new row of a list. */
  RowPart addRow(String list) {
    int before = rows(list).count();
    String row = desk.words("row." + kind + "." + list);
    desk.page().getByRole(AriaRole.BUTTON, named(desk.words("form.addRow") + ": " + row)).click();
    assertThat(rows(list)).hasCount(before + 1);
    return row(list);
  }

  /** The last row of a list. */
  RowPart row(String list) {
    return new RowPart(desk, rows(list).last(), "field." + kind + "." + list);
  }

  private Locator rows(String list) {
    return desk.page().getByRole(AriaRole.GROUP, named(desk.words("row." + kind + "." + list)));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** One row of a list, with questions of its own. */
  record RowPart(Desk desk, Locator place, String words) {
    QuestionPart question(String field) {
      return new QuestionPart(desk, place.locator("[data-path$='." + field + "']"))
          .asks(desk.words(words + "." + field));
    }

    RowPart type(String field, String text) {
      question(field).type(text);
      return this;
    }

    RowPart pick(String field, String code) {
      question(field).pick(code);
      return this;
    }

    RowPart choose(String field, Enum<?> answer) {
      question(field).choose(answer);
      return this;
    }
  }

  /** Where records are pointed out that may be about the same person. */
  Locator likely() {
    return desk.part(desk.words("form.likely"));
  }

  CheckPage check() {
    desk.follow("draft.check");
    return new CheckPage(desk, kind);
  }
}
