package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.review.form.Answers.Answer;
import org.junit.jupiter.api.Test;

/** A form that asked otherwise once. */
class FormerAnswersTest {
  /** A row whose question was renamed. */
  public static class Guard extends Row {
    @Asked(missing = Missing.UNKNOWN, formerNames = "surname")
    public String name = "";

    @Asked public YesNo armed = YesNo.NO;
  }

  /** Renamed twice, and a choice that once had three values. */
  public static class Watch extends Form {
    @Asked(
        formerNames = {"site", "spot"},
        missing = Missing.UNKNOWN)
    public String post = "";

    @Asked public YesNo lit = YesNo.NO;

    @Asked public List<Guard> guards = new ArrayList<>();
  }

  private final FormModel model = new FormModel(Watch.class);
  private final FormJson json = new FormJson(model);

  private static final String CONTENT =
      """
      {"facts": {"spot": "Norte", "lit": "DIM",
         "guards": [{"key": "k1", "surname": "Uno", "armed": "PERHAPS"}, {"key": "k2", "armed": "YES"}],
         "missing": {"guards.k2.surname": "UNKNOWN"}},
       "health": {}, "identity": {"missingReason": {"guards.k2.surname": "Sin placa"}}, "officers": {}}
      """;

  @Test
  void renamed_question_is_read_under_its_name_of_now() {
    Watch read = (Watch) json.fromContent(CONTENT);
    assertThat(read.post).isEqualTo("Norte");
    assertThat(read.guards).extracting(guard -> guard.name).containsExactly("Uno", "");
    assertThat(read.missingAt("guards.k2.name")).contains(Missing.UNKNOWN);
    assertThat(read.getMissingReason()).containsEntry("guards.k2.name", "Sin placa");
    Watch draft =
        (Watch) json.fromDraft("{\"site\": \"Sur\", \"missing\": {\"site\": \"UNKNOWN\"}}");
    assertThat(draft.post).isEqualTo("Sur");
    assertThat(draft.missingAt("post")).contains(Missing.UNKNOWN);
  }

  @Test
  void answer_under_the_name_of_now_counts_before_one_under_a_former() {
    assertThat(((Watch) json.fromDraft("{\"post\": \"Sur\", \"site\": \"Norte\"}")).post)
        .isEqualTo("Sur");
  }

  @Test
  void constant_that_was_dropped_is_shown_as_written_and_not_taken_for_a_choice() {
    Form read = json.fromContent(CONTENT);
    Answers answers = Answers.of(model, read);
    Answer lit = answers.at("lit").orElseThrow();
    assertThat(lit.unread()).isEqualTo("DIM");
    assertThat(lit.isGiven()).isTrue();
    assertThat(answers.at("guards.k1.armed").map(Answer::unread)).contains("PERHAPS");
    assertThat(answers.at("guards.k2.armed").map(Answer::text)).contains("YES");
    assertThat(answers.at("guards.k2.armed").map(Answer::isUnread)).contains(false);
  }

  @Test
  void what_is_asked_as_ever_is_read_as_it_stands() {
    Watch form = new Watch();
    form.post = "Norte";
    form.lit = YesNo.YES;
    assertThat(json.fromContent(json.contentText(form))).usingRecursiveComparison().isEqualTo(form);
  }
}
