package org.garante.domain.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.OfficerRow;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.catalogue.SampleCatalogue;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Coordinates;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.MeasuredIn;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Money;
import org.garante.domain.review.form.Quantity;
import org.garante.domain.review.form.Row;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
  /** Asks for what is exact. */
  public static class Exact extends Form {
    @Asked(widget = Widget.NUMBER, most = Typed.MOST)
    public String count = "";

    @Asked(column = "fare")
    public Money fare = new Money();

    @Asked(column = "water")
    public Quantity water = new Quantity();

    @Asked(column = "gate")
    public Coordinates gate = new Coordinates();

    @Asked(widget = Widget.URL)
    public String link = "";

    @Asked public List<Priced> rows = new ArrayList<>();
  }

  /** A row with a price, and a question that depends on another of it. */
  public static class Priced extends Row {
    @Asked public Money price = new Money();
    @Asked public @Nullable YesNo paid;

    @Asked(need = Need.VALUE, when = "paid=YES")
    public String receipt = "";
  }

  private static List<String> foundInExact(Consumer<Exact> change) {
    Exact form = new Exact();
    form.count = "9007199254740991";
    form.fare.amount = "1250.50";
    form.fare.currency = "MXN";
    form.water.amount = "0.750";
    form.water.unit = MeasuredIn.LITRE;
    form.gate.latitude = "24.8069";
    form.gate.longitude = "-107.3940";
    form.link = "https://example.org/a?b=c";
    Priced row = new Priced();
    row.setKey("k1");
    row.price.amount = "200";
    row.price.currency = "JPY";
    form.rows.add(row);
    change.accept(form);
    return new FormCheck(
            new FormModel(Exact.class),
            new SampleCatalogue(),
            Instant.parse("2025-06-05T12:00:00Z"))
        .check(form).stream().map(f -> f.rule() + " " + f.path() + " " + f.message()).toList();
  }

  @Test
  void exact_answers_are_taken_as_they_are_written() {
    assertThat(foundInExact(form -> {})).isEmpty();
    assertThat(foundInExact(form -> form.count = "9007199254740992"))
        .containsExactly("FORM count unreadable.number");
    assertThat(foundInExact(form -> form.count = "1,000"))
        .containsExactly("FORM count unreadable.number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.5", "1,5", "1.", ".5", "-1", "1e3", "1.1234567", "1234567890123456"})
  void amount_that_would_not_be_kept_as_it_is_written_is_refused(String amount) {
    assertThat(foundInExact(form -> form.water.amount = amount))
        .containsExactly("FORM water.amount unreadable.decimal");
  }

  @Test
  void amount_says_nothing_without_what_it_is_in_nor_the_other_way_round() {
    assertThat(foundInExact(form -> form.fare.currency = ""))
        .containsExactly("REQ fare.currency valueRequired");
    assertThat(foundInExact(form -> form.fare.amount = ""))
        .containsExactly("REQ fare.amount valueRequired");
    assertThat(foundInExact(form -> form.water.unit = null))
        .containsExactly("REQ water.unit valueRequired");
    assertThat(foundInExact(form -> form.gate.longitude = ""))
        .containsExactly("REQ gate.longitude valueRequired");
    assertThat(foundInExact(form -> form.rows.get(0).price.currency = ""))
        .containsExactly("REQ rows.k1.price.currency valueRequired");
  }

  @Test
  void money_has_no_more_decimals_than_its_currency() {
    assertThat(foundInExact(form -> form.fare.amount = "1250.505"))
        .containsExactly("FORM fare.amount tooManyDecimals");
    assertThat(foundInExact(form -> form.rows.get(0).price.amount = "200.5"))
        .containsExactly("FORM rows.k1.price.amount tooManyDecimals");
    assertThat(foundInExact(form -> form.rows.get(0).price.currency = "KWD")).isEmpty();
    assertThat(foundInExact(form -> form.fare.currency = "XXX"))
        .containsExactly("FORM fare.currency unreadable.currency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "javascript:alert(1)",
        "ftp://example.org",
        "https:///a",
        "https://a@b.org",
        "a b"
      })
  void address_that_is_none_of_the_web_is_refused(String link) {
    assertThat(foundInExact(form -> form.link = link)).containsExactly("FORM link unreadable.url");
  }

  @Test
  void question_of_a_row_is_asked_by_what_the_row_answers() {
    assertThat(foundInExact(form -> form.rows.get(0).paid = YesNo.NO)).isEmpty();
    assertThat(foundInExact(form -> form.rows.get(0).paid = YesNo.YES))
        .containsExactly("REQ rows.k1.receipt valueRequired");
  }

  @Test
  void complete_form_has_nothing_against_it() {
    assertThat(found(form -> {})).isEmpty();
  }

  @Test
  void value_that_the_law_demands_cannot_be_missing() {
    assertThat(found(form -> form.arrestingAgency = " "))
        .containsExactly("REQ arrestingAgency valueRequired");
    assertThat(
            found(
                form -> {
                  form.arrestingAgency = "";
                  form.getMissing().put("arrestingAgency", Missing.UNKNOWN);
                }))
        .containsExactly("REQ arrestingAgency missingNotAllowed");
  }

  @Test
  void answer_that_the_law_demands_may_be_missing_for_a_reason_it_gives() {
    assertThat(found(form -> form.basis = null)).containsExactly("REQ basis answerRequired");
    assertThat(found(form -> leaveOutBasis(form, Missing.UNKNOWN))).isEmpty();
    assertThat(found(form -> leaveOutBasis(form, Missing.REFUSED)))
        .containsExactly("REQ basis missingNotAllowed");
  }

  @Test
  void what_was_typed_and_not_chosen_is_said_to_be_that_and_nothing_else() {
    assertThat(
            found(
                form -> {
                  form.place.municipality = "";
                  form.getUnread().put("place.municipality", "el centro");
                }))
        .containsExactly("FORM place.municipality notChosen");
    assertThat(found(form -> form.getUnread().put("background.nationalities", "catracho")))
        .containsExactly("FORM background.nationalities notChosen");
  }

  @Test
  void that_a_question_does_not_apply_is_flagged_where_nobody_says_why() {
    TransferForm form = new SampleTransfer().form();
    form.judge.court = "";
    form.getMissing().put("judge.court", Missing.NOT_APPLICABLE);
    TransferKind kind = new TransferKind();
    kind.prepare(form, new SampleCircumstances());
    assertThat(check(kind, form))
        .containsExactly(Finding.flagged("REQ", "judge.court", "notApplicableWithoutReason"));
    form.getMissingReason().put("judge.court", "Ningún juez intervino");
    assertThat(check(kind, form)).isEmpty();
    form.getMissingReason().clear();
    form.getMissing().put("judge.court", Missing.UNKNOWN);
    assertThat(check(kind, form)).isEmpty();
  }

  @Test
  void optional_question_may_stay_blank() {
    assertThat(
            found(
                form -> {
                  form.forceUsed = null;
                  form.rndNumber = "";
                  form.offences.clear();
                }))
        .isEmpty();
  }

  @Test
  void rows_are_asked_for_like_everything_else() {
    OfficerRow unnamed = new OfficerRow();
    unnamed.setKey("two");
    assertThat(found(form -> form.officers.add(unnamed)))
        .containsExactly("REQ officers.two.name answerRequired");
  }

  @Test
  void what_is_not_there_or_cannot_be_read_refuses() {
    ArrestForm form = new SampleArrest().form();
    new ArrestKind().prepare(form, new SampleCircumstances());
    form.arrestingAgency = "NOPE";
    form.basis = null;
    assertThat(check(new ArrestKind(), form)).hasSize(2).allMatch(Finding::isRefused);
  }

  @Test
  void text_longer_than_its_column_is_told_how_long_it_may_be() {
    ArrestForm form = new SampleArrest().form();
    new ArrestKind().prepare(form, new SampleCircumstances());
    form.rndNumber = "x".repeat(51);
    assertThat(check(new ArrestKind(), form))
        .containsExactly(Finding.refused("FORM", "rndNumber", "tooLong", 50));
    form.rndNumber = "x".repeat(50);
    assertThat(check(new ArrestKind(), form)).isEmpty();
  }

  @Test
  void one_of_several_codes_that_cannot_be_read_is_found() {
    assertThat(found(form -> form.background.nationalities = new ArrayList<>(List.of("MX", "QQ"))))
        .containsExactly("FORM background.nationalities unreadable.nationalities");
    assertThat(found(form -> form.background.languages = new ArrayList<>(List.of("es", "zzz"))))
        .containsExactly("FORM background.languages unreadable.languages");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "x", "1e2", "٣"})
  void number_that_is_none_cannot_be_read(String age) {
    assertThat(found(form -> form.person.age = age))
        .containsExactly("FORM person.age unreadable.number");
  }

  @Test
  void what_the_catalogue_does_not_know_cannot_be_read() {
    assertThat(found(form -> form.arrestingAgency = "XX"))
        .containsExactly("FORM arrestingAgency unreadable.agency");
    assertThat(found(form -> form.place.state = "99"))
        .containsExactly("FORM place.state unreadable.state");
    assertThat(found(form -> form.place.municipality = "99999"))
        .containsExactly("FORM place.municipality unreadable.municipality");
  }

  @Test
  void day_and_moment_that_are_none_cannot_be_read() {
    assertThat(found(form -> form.person.birthDate = "5/13/1990"))
        .containsExactly("FORM person.birthDate unreadable.date");
    assertThat(found(form -> form.instant = SampleArrest.moment("5/13/2025", "12:00")))
        .containsExactly("FORM instant momentUnreadable");
    assertThat(found(form -> form.instant = SampleArrest.moment("28/02/2025", "24:00")))
        .containsExactly("FORM instant momentUnreadable");
  }

  @Test
  void day_that_its_month_has_not_is_refused_with_the_last_that_it_has() {
    assertThat(found(form -> form.person.birthDate = "31/02/1990"))
        .containsExactly("FORM person.birthDate noSuchDay");
    ArrestForm form = new SampleArrest().form();
    form.instant = SampleArrest.moment("29/02/2025", "12:00");
    Finding refused = check(new ArrestKind(), form).get(0);
    assertThat(refused.message()).isEqualTo("noSuchDay");
    assertThat(refused.arguments()).containsExactly("28/02/2025");
    assertThat(found(f -> f.instant = SampleArrest.moment("29/02/2024", "12:00"))).isEmpty();
  }

  @Test
  void G4_time_that_a_clock_change_skipped_is_refused_with_the_one_that_was_perhaps_meant() {
    assertThat(found(form -> form.instant = SampleArrest.moment("09/03/2025", "02:30")))
        .containsExactly("FORM instant momentSkipped");
    assertThat(found(form -> form.instant = SampleArrest.moment("09/03/2025", "01:59"))).isEmpty();
    assertThat(found(form -> form.instant = SampleArrest.moment("09/03/2025", "03:00"))).isEmpty();
    ArrestForm form = new SampleArrest().form();
    form.instant = SampleArrest.moment("09/03/2025", "02:30");
    assertThat(check(new ArrestKind(), form).get(0).arguments()).containsExactly("02:30", "3:30");
  }

  @Test
  void margin_of_an_estimate_is_a_number_of_minutes() {
    Moment estimate = SampleArrest.moment("05/06/2025", "12:00", Moment.Precision.ESTIMATED);
    estimate.setMarginMinutes("media hora");
    assertThat(found(form -> form.instant = estimate))
        .containsExactly("FORM instant marginUnreadable");
  }

  @Test
  void age_is_120_at_most() {
    assertThat(found(form -> form.person.age = "120")).isEmpty();
    assertThat(found(form -> form.person.age = "121"))
        .containsExactly("FORM person.age numberTooGreat");
    assertThat(found(form -> form.person.age = "-1"))
        .containsExactly("FORM person.age unreadable.number");
    assertThat(found(form -> form.person.age = "٣١"))
        .containsExactly("FORM person.age unreadable.number");
  }

  @Test
  void record_is_named_by_its_id() {
    assertThat(found(form -> form.operation = "GAR-OPE"))
        .containsExactly("FORM operation unreadable.record");
  }

  @Test
  void source_and_country_are_checked_in_transfers() {
    TransferForm form = new SampleTransfer().form();
    new TransferKind().prepare(form, new SampleCircumstances());
    form.destinationCountry = "USA";
    form.sourceLabels.get(0).source = "S999";
    assertThat(check(new TransferKind(), form))
        .extracting(Finding::message)
        .containsExactly("unreadable.country", "unreadable.source");
  }

  private static void leaveOutBasis(ArrestForm form, Missing missing) {
    form.basis = null;
    form.getMissing().put("basis", missing);
  }

  private static List<String> found(Consumer<ArrestForm> change) {
    ArrestKind kind = new ArrestKind();
    ArrestForm form = new SampleArrest().form();
    kind.prepare(form, new SampleCircumstances());
    change.accept(form);
    form.instant.setZone("America/Tijuana");
    return check(kind, form).stream()
        .map(finding -> finding.rule() + " " + finding.path() + " " + finding.message())
        .toList();
  }

  private static List<Finding> check(RecordKind<?> kind, Form form) {
    return new FormCheck(kind.model(), new SampleCatalogue(), new SampleCircumstances().now())
        .check(form);
  }
}
