package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of a register with records of all kinds, recomputed by whoever gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleIT {
  private static final List<String> GROUPS = List.of("facts", "health", "identity", "officers");

  private SampleRegister sample;
  private Receipt arrest;
  private Receipt child;
  private Receipt note;
  private Receipt annulled;

  @BeforeAll
  void fill(@TempDir Path home) {
    sample = new SampleRegister();
    arrest = sample.approved(sample.recorder, sample.supervisor, "ARR", arrest("Zenobia", "40"));
    amend();
    child = sample.submit(sample.recorder, "ARR", arrest("Menandro", "15"));
    sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrest.record()));
    note =
        sample.approved(
            sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    annulled = sample.approved(sample.recorder, sample.supervisor, "ARR", arrest("Ulises", "22"));
    annul();
    sample.register.run(
        sample.observer,
        services ->
            services.lists.list(
                searched("Tijuana", "Zenobia"),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                20,
                "Queja 12"));
    new SealedRegister(sample.register, home).seal();
    sample.submit(sample.recorder, "ARR", arrest("Tarsila", "51"));
  }

  @AfterAll
  void close() {
    sample.close();
  }

  private static ArrestForm arrest(String name, String age) {
    ArrestForm form = SampleRegister.arrestOf(name, "Prueba");
    form.person.age = age;
    return form;
  }

  private static RecordFilter searched(String words, String names) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        all.state(),
        all.from(),
        all.to(),
        words,
        names,
        all.ids(),
        all.order());
  }

  private void amend() {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(arrest.record(), "El nombre de Zenobia era otro"));
    sample.register.run(sample.recorder, s -> s.submissions.submit(draft));
  }

  private void annul() {
    for (String reason : List.of("Duplicado de Ulises", "Duplicado al fin")) {
      UUID annulment = sample.register.as(sample.recorder, s -> s.annul(annulled.record(), reason));
      if (reason.endsWith("fin")) {
        sample.register.run(sample.deputy, s -> s.sign(annulment));
        sample.register.run(sample.auditor, s -> s.sign(annulment));
      } else {
        sample.register.run(sample.deputy, s -> s.strike(annulment, "No lo es"));
      }
    }
  }

  @Test
  void members_come_in_order_and_say_what_the_bundle_is() throws SQLException {
    Bundle bundle = full(sample.observer);
    assertThat(bundle.members())
        .containsExactly(
            "manifest.json",
            "keys.txt",
            "checkpoints.jsonl",
            "entries.jsonl",
            "administration.jsonl",
            "records.jsonl");
    assertThat(bundle.lines("manifest.json"))
        .containsExactly(
            Bundle.object(
                """
                {"format": "garante-bundle/2", "origin": "garante.test/ledger",
                 "exported": "2025-06-05T23:00:00.000001Z", "scope": "FULL"}
                """));
    assertThat(bundle.text("keys.txt").lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("garante.test/ledger"));
    assertThat(bundle.lines("checkpoints.jsonl")).hasSize(1);
    assertThat(bundle.lines("records.jsonl"))
        .extracting(line -> line.getJsonObject("record").getString("kind"))
        .isSorted()
        .contains("ARR", "NOT", "OPE", "TRA")
        .hasSize((int) sample.register.count("select count(*) from record"));
  }

  @Test
  void sealed_entries_come_by_position_with_the_leaf_they_give_then_the_rest() {
    List<JsonObject> entries = full(sample.observer).lines("entries.jsonl");
    long sealed = sample.register.count("select count(*) from ledger_leaf");
    for (int i = 0; i < sealed; i++) {
      assertThat(entries.get(i).getInt("position")).isEqualTo(i);
      assertThat(Bundle.leafHash(entries.get(i).getJsonObject("entry")))
          .isEqualTo(entries.get(i).getString("leaf"));
    }
    assertThat(entries.subList((int) sealed, entries.size()))
        .isNotEmpty()
        .noneMatch(line -> line.containsKey("position") || line.containsKey("leaf"));
    assertThat((long) entries.size())
        .isEqualTo(sample.register.count("select count(*) from ledger_entry"));
  }

  @Test
  void openings_of_entries_give_their_commitment_and_those_of_steps_stand_elsewhere() {
    for (Account account : List.of(sample.observer, sample.auditor)) {
      for (JsonObject line : full(account).lines("entries.jsonl")) {
        JsonObject entry = line.getJsonObject("entry");
        boolean step = entry.getString("action").matches("SUBMIT|APPROVE|RETURN|WITHDRAW|ACT_.*");
        assertThat(line.containsKey("leaves")).isEqualTo(!step);
        if (!step) {
          var leaves = Json.createObjectBuilder();
          line.getJsonObject("leaves")
              .forEach((name, one) -> leaves.add(name, Bundle.leaf(name, one.asJsonObject())));
          assertThat(Bundle.commitment(JsonValue.EMPTY_JSON_OBJECT, leaves.build()))
              .isEqualTo(entry.getString("commitment"));
        }
      }
    }
  }

  @Test
  void content_gives_the_commitment_to_who_sees_all_of_it_and_who_does_not() {
    for (Account account : List.of(sample.observer, sample.auditor)) {
      Bundle bundle = full(account);
      for (JsonObject line : bundle.lines("records.jsonl")) {
        String folio = line.getJsonObject("record").getString("folio");
        for (JsonObject submission :
            line.getJsonArray("submissions").getValuesAs(JsonObject.class)) {
          assertThat(bundle.commitment(folio, submission.getInt("number")))
              .isEqualTo(submission.getString("commitment"))
              .isEqualTo(
                  bundle
                      .submitStep(folio, submission.getString("submission"))
                      .getJsonObject("entry")
                      .getString("commitment"));
          assertThat(submission.getJsonArray("hidden")).isEmpty();
        }
      }
    }
  }

  @Test
  void typed_rows_are_what_the_content_asks() {
    Bundle bundle = full(sample.observer);
    for (JsonObject line : bundle.lines("records.jsonl")) {
      for (JsonObject submission : line.getJsonArray("submissions").getValuesAs(JsonObject.class)) {
        var content = Json.createObjectBuilder();
        submission
            .getJsonObject("content")
            .forEach((name, opening) -> content.add(name, opening.asJsonObject().get("value")));
        assertThat(submission.getJsonObject("typed"))
            .isEqualTo(
                TypedColumns.documented()
                    .expected(
                        line.getJsonObject("record").getString("kind"),
                        content.build().toString()));
      }
    }
  }

  @Test
  void auditor_gets_facts_and_officers_and_no_name() {
    Bundle bundle = full(sample.auditor);
    JsonObject submission = bundle.submission(arrest.folio().text(), 2);
    assertThat(opened(submission)).containsExactly("facts", "officers");
    assertThat(submission.getJsonObject("typed").getJsonArray("arrest").getJsonObject(0).keySet())
        .contains("age", "officers_missing")
        .doesNotContain("given_names", "person_id", "visible_injuries", "locality");
    assertThat(submission.getJsonObject("reason").keySet()).containsExactly("hash");
    assertThat(opened(bundle.submission(child.folio().text(), 1))).isEmpty();
    assertThat(bundle.submission(child.folio().text(), 1).getJsonObject("typed")).isEmpty();
    assertThat(opened(bundle.submission(note.folio().text(), 1))).containsExactlyElementsOf(GROUPS);
    for (String name : List.of("Zenobia", "Menandro", "Ulises", "Tarsila", "Calle Primera")) {
      assertThat(bundle.text("records.jsonl")).doesNotContain(name);
      assertThat(bundle.text("entries.jsonl")).doesNotContain(name);
    }
  }

  @Test
  void observer_gets_everything() {
    Bundle bundle = full(sample.observer);
    for (Receipt receipt : List.of(arrest, child, note, annulled)) {
      assertThat(opened(bundle.submission(receipt.folio().text(), 1)))
          .containsExactlyElementsOf(GROUPS);
    }
    assertThat(bundle.text("records.jsonl")).contains("Menandro", "El nombre de Zenobia era otro");
    assertThat(bundle.text("entries.jsonl")).contains("Zenobia");
  }

  @Test
  void what_acts_say_is_opened_group_by_group_as_of_submissions() {
    for (Account account : List.of(sample.observer, sample.auditor)) {
      JsonObject record = full(account).record(annulled.folio().text());
      List<JsonObject> acts = record.getJsonArray("acts").getValuesAs(JsonObject.class);
      assertThat(acts)
          .extracting(act -> act.getString("status"))
          .containsExactlyInAnyOrder("STRUCK", "CONFIRMED");
      assertThat(acts)
          .extracting(act -> act.getJsonObject("content").getJsonObject("identity"))
          .allMatch(identity -> identity.containsKey("value") == (account == sample.observer));
      assertThat(record.getJsonArray("steps").getValuesAs(JsonObject.class))
          .filteredOn(step -> !step.isNull("act"))
          .extracting(step -> step.getString("to"))
          .containsExactlyInAnyOrder("ENTERED", "STRUCK", "ENTERED", "SIGNED", "CONFIRMED");
    }
  }

  @Test
  void hashes_are_positions_and_leaves_alone() {
    Bundle bundle = Bundle.of(sample, BundleScope.HASHES, sample.auditor);
    assertThat((long) bundle.lines("entries.jsonl").size())
        .isEqualTo(sample.register.count("select count(*) from ledger_leaf"));
    assertThat(bundle.lines("entries.jsonl"))
        .allMatch(line -> line.keySet().equals(java.util.Set.of("position", "leaf")));
    assertThat(bundle.text("records.jsonl")).isEmpty();
    assertThat(bundle.lines("checkpoints.jsonl")).hasSize(1);
  }

  private Bundle full(Account account) {
    return Bundle.of(sample, BundleScope.FULL, account);
  }

  private static List<String> opened(JsonObject submission) {
    return submission.getJsonObject("content").entrySet().stream()
        .filter(group -> group.getValue().asJsonObject().containsKey("value"))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
