package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.RecordKind;
import org.garante.domain.text.UnreadableText;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferKind;
import org.junit.jupiter.api.Test;

class FormJsonTest {
  private final FormJson json = new ArrestKind().json();
  private final ArrestForm form = new SampleArrest().form();

  @Test
  void content_has_one_member_for_each_group_even_if_it_is_empty() {
    assertThat(content(new OperationKind(), new OperationForm()).keySet())
        .containsExactlyInAnyOrder("facts", "identity", "health", "officers");
    assertThat(new OperationKind().json().contentText(new OperationForm()))
        .startsWith("{\"facts\":{")
        .endsWith("\"health\":{},\"identity\":{},\"officers\":{}}");
  }

  @Test
  void every_answer_stands_in_its_own_group() {
    JsonObject content = content(new ArrestKind(), form);
    assertThat(content.getJsonObject("facts").getJsonObject("person").getString("age"))
        .isEqualTo("31");
    assertThat(content.getJsonObject("facts").getJsonObject("person"))
        .doesNotContainKeys("givenNames", "surnames", "personId");
    assertThat(content.getJsonObject("identity").getJsonObject("person").getString("givenNames"))
        .isEqualTo("Ana");
    assertThat(content.getJsonObject("identity").getJsonObject("place").getString("locality"))
        .isEqualTo("Calle Primera");
    assertThat(content.getJsonObject("health").getString("visibleInjuries")).isEqualTo("NO");
    assertThat(content.getJsonObject("officers").getJsonArray("officers")).hasSize(1);
  }

  @Test
  void names_appear_in_no_group_but_identity_and_officers() {
    JsonObject content = content(new ArrestKind(), form);
    assertThat(content.getJsonObject("facts").toString() + content.getJsonObject("health"))
        .doesNotContain("Ana", "Prueba", "Calle Primera", "Oficial", "Portaba");
    assertThat(content.getJsonObject("identity").toString()).doesNotContain("Oficial");
  }

  @Test
  void typed_missing_values_stand_in_their_questions_group_and_reasons_in_identity() {
    form.getMissing().put("basis", Missing.UNKNOWN);
    form.getMissingReason().put("basis", "No consta");
    form.getMissing().put("visibleInjuries", Missing.REFUSED);
    String officer = form.officers.get(0).getKey();
    form.getMissing().put("officers." + officer + ".name", Missing.UNKNOWN);
    JsonObject content = content(new ArrestKind(), form);
    assertThat(content.getJsonObject("facts").getJsonObject("missing")).containsOnlyKeys("basis");
    assertThat(content.getJsonObject("health").getJsonObject("missing"))
        .containsOnlyKeys("visibleInjuries");
    assertThat(content.getJsonObject("officers").getJsonObject("missing"))
        .containsOnlyKeys("officers." + officer + ".name");
    assertThat(content.getJsonObject("identity").getJsonObject("missing"))
        .containsOnlyKeys("background.trustedPerson");
    assertThat(content.getJsonObject("identity").getJsonObject("missingReason"))
        .containsOnlyKeys("basis");
    assertThat(content.getJsonObject("facts").toString()).doesNotContain("No consta");
  }

  @Test
  void blanks_are_left_out_and_margins_stripped() {
    form.rndNumber = "  RND 1 ";
    form.lateReason = "   ";
    form.offences = new ArrayList<>(List.of(" ", "", " Robo "));
    form.handedAt = new Moment();
    String text = json.contentText(form);
    assertThat(text)
        .contains("\"rndNumber\":\"RND 1\"")
        .contains("\"offences\":[\"Robo\"]")
        .doesNotContain("lateReason");
    assertThat(FormJson.parse(text).getJsonObject("facts").getJsonObject("handedAt"))
        .containsOnlyKeys("precision");
  }

  @Test
  void missing_value_of_a_question_that_is_not_asked_is_left_out() {
    form.getMissing().put("noSuchQuestion", Missing.UNKNOWN);
    assertThat(json.contentText(form)).doesNotContain("noSuchQuestion");
  }

  @Test
  void row_that_was_added_and_left_blank_stays_by_its_key() {
    form.officers.add(new org.garante.domain.arrest.OfficerRow());
    assertThat(content(new ArrestKind(), form).getJsonObject("officers").getJsonArray("officers"))
        .hasSize(2);
  }

  @Test
  void content_is_canonical() {
    String text = json.contentText(form);
    assertThat(CanonicalJson.write(FormJson.parse(text))).isEqualTo(text);
  }

  @Test
  void content_read_back_gives_the_same_content_for_every_kind() {
    assertRoundTrip(new ArrestKind(), form);
    assertRoundTrip(new OperationKind(), new SampleOperation().form());
    assertRoundTrip(new TransferKind(), new SampleTransfer().form());
    assertRoundTrip(new OversightNoteKind(), SampleNote.form());
    assertRoundTrip(new ArrestKind(), new ArrestKind().blank());
  }

  @Test
  void content_read_back_is_the_form_that_was_submitted() {
    assertThat(json.fromContent(json.contentText(form))).usingRecursiveComparison().isEqualTo(form);
  }

  @Test
  void draft_read_back_is_the_form_as_it_was_typed_and_clean() {
    form.rndNumber = "\u00A0 RND\u00A01\u200B ";
    form.motives = "Dos\u200B armas\r\ny una\u0007 bolsa\u2003";
    form.getMissing().put("basis", Missing.UNKNOWN);
    form.getMissingReason().put("basis", " No\nse\u00ADsabe ");
    Form read = json.fromDraft(FormJson.draftText(form));
    form.rndNumber = "RND 1";
    form.motives = "Dos armas\ny una bolsa";
    form.getMissingReason().put("basis", "No sesabe");
    assertThat(read).usingRecursiveComparison().isEqualTo(form);
  }

  @Test
  void answer_that_shows_nothing_is_no_answer() {
    form.rndNumber = "\u00A0\u200B\u2800";
    form.officers.get(0).rank = "\u3164";
    ArrestForm read = new ArrestKind().cast(json.fromDraft(FormJson.draftText(form)));
    assertThat(read.rndNumber).isEmpty();
    assertThat(read.officers.get(0).rank).isEmpty();
  }

  @Test
  void form_filled_elsewhere_is_refused_what_no_document_holds_and_a_draft_shows_it() {
    form.person.surnames = "Prueba\uFFFE";
    assertThatThrownBy(() -> json.clean(form)).isInstanceOf(UnreadableText.class);
    ArrestForm read = new ArrestKind().cast(json.fromDraft(FormJson.draftText(form)));
    assertThat(read.person.surnames).isEqualTo("Prueba\uFFFD");
  }

  @Test
  void draft_with_a_member_the_form_does_not_know_is_read_without_it() {
    String text = FormJson.draftText(form).replaceFirst("\\{", "{\"ownerAgency\":\"FGR\",");
    assertThat(json.contentText(json.fromDraft(text))).isEqualTo(json.contentText(form));
  }

  private static <F extends Form> void assertRoundTrip(RecordKind<F> kind, F form) {
    String text = kind.json().contentText(form);
    assertThat(kind.json().contentText(kind.json().fromContent(text))).isEqualTo(text);
  }

  private static JsonObject content(RecordKind<?> kind, Form form) {
    return FormJson.parse(kind.json().contentText(form));
  }
}
