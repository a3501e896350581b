package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.Scenario.act;
import static org.garante.verifier.Scenario.idOf;
import static org.garante.verifier.Scenario.step;
import static org.garante.verifier.TestRegister.all;
import static org.garante.verifier.TestRegister.copy;
import static org.garante.verifier.TestRegister.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone with all of the database can do to acts, and where it is found. */
class ActAttackTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;

  /** Signed by two, about a row of the arrest, with typed rows. */
  private final Map<String, Object> handed = act(scenario.returned, 1);

  /** Entered in its place. */
  private final Map<String, Object> corrected = act(scenario.returned, 2);

  /** Confirmed: the record was closed by it. */
  private final Map<String, Object> closure = act(scenario.closed, 1);

  /** Entered: the record is open again by it. */
  private final Map<String, Object> reopening = act(scenario.closed, 2);

  /** Entered, and counts once it is signed. */
  private final Map<String, Object> waiting = act(scenario.closed, 3);

  private final Map<String, Object> annulment = act(scenario.amended, 1);

  @Test
  void removed_act_is_found_by_its_entry() throws IOException {
    all(scenario.returned, "acts").remove(corrected);
    failed("register");
    all(scenario.returned, "steps").removeIf(step -> isOf(corrected, step));
    assertThat(failed("register").finding("register"))
        .containsEntry("entry", register.entryOf(corrected, "ENTERED").get("id"));
  }

  @Test
  void removed_annulment_is_found_though_the_record_stands_as_if_there_were_none()
      throws IOException {
    all(scenario.amended, "acts").clear();
    all(scenario.amended, "steps").removeIf(step -> isOf(annulment, step));
    in(scenario.amended, "record").put("annulled", false);
    failed("register");
  }

  @Test
  void act_confirmed_by_editing_is_found() throws IOException {
    waiting.put("status", "CONFIRMED");
    assertThat(failed("state").finding("state"))
        .containsEntry("record", idOf(scenario.closed))
        .containsEntry("act", waiting.get("act"));
    in(scenario.closed, "record").put("state", "CLOSED");
    failed("state");
  }

  @Test
  void act_confirmed_by_a_step_that_nothing_entered_is_found() throws IOException {
    Map<String, Object> forged = copy(stepOf(scenario.closed, closure, "CONFIRMED"));
    forged.put("act", waiting.get("act"));
    forged.put("entry", null);
    forged.put("position", null);
    all(scenario.closed, "steps").add(forged);
    waiting.put("status", "CONFIRMED");
    in(scenario.closed, "record").put("state", "CLOSED");
    failed("register");
    forged.put("entry", register.entryOf(closure, "CONFIRMED"));
    forged.put("position", stepOf(scenario.closed, closure, "CONFIRMED").get("position"));
    failed("commitment", "register");
  }

  @Test
  void act_moved_to_another_record_is_found() throws IOException {
    List<Map<String, Object>> steps =
        all(scenario.returned, "steps").stream().filter(step -> isOf(corrected, step)).toList();
    all(scenario.returned, "acts").remove(corrected);
    all(scenario.returned, "steps").removeAll(steps);
    all(scenario.amended, "acts").add(corrected);
    all(scenario.amended, "steps").addAll(steps);
    corrected.put("corrects", null);

    assertThat(failed("commitment", "register").finding("commitment"))
        .containsEntry("record", idOf(scenario.amended))
        .containsEntry("act", corrected.get("act"));
  }

  @Test
  void step_moved_to_another_act_is_found() throws IOException {
    stepOf(scenario.closed, closure, "CONFIRMED").put("act", waiting.get("act"));
    failed("commitment", "state");
  }

  @Test
  void other_order_of_acts_is_found() throws IOException {
    Collections.swap(all(scenario.closed, "acts"), 0, 1);
    failed("register");
    Collections.swap(all(scenario.closed, "acts"), 0, 1);
    Object at = reopening.put("enteredAt", closure.get("enteredAt"));
    closure.put("enteredAt", at);
    Collections.swap(all(scenario.closed, "acts"), 0, 1);
    in(scenario.closed, "record").put("state", "CLOSED");
    failed("register");
  }

  @Test
  void act_shown_twice_is_found() throws IOException {
    all(scenario.returned, "acts").add(1, copy(handed));
    failed("register");
  }

  @Test
  void signature_of_another_person_is_found() throws IOException {
    stepOf(scenario.returned, handed, "CONFIRMED").put("staff", register.id());
    failed("register");
  }

  /** As whoever holds the application's password could have it entered and sealed. */
  @Test
  void second_signature_of_one_person_is_found() throws IOException {
    Map<String, Object> step = step(scenario.amended, 6);
    Object author = step(scenario.amended, 4).get("staff");
    step.put("staff", author);
    in(step, "entry").put("staff", author);
    register.rebuild();

    Outcome outcome = resealed();
    assertThat(outcome.codes()).containsExactly("actor", "state");
    assertThat(outcome.finding("state")).containsEntry("act", annulment.get("act"));
  }

  @Test
  void signature_of_nobody_is_found() throws IOException {
    Map<String, Object> step = stepOf(scenario.returned, handed, "CONFIRMED");
    step.put("staff", null);
    in(step, "entry").put("staff", null);
    register.rebuild();
    assertThat(resealed().codes()).containsExactly("actor", "state");
  }

  @Test
  void doubled_signature_is_found() throws IOException {
    all(scenario.returned, "steps").add(copy(stepOf(scenario.returned, handed, "CONFIRMED")));
    failed("register", "state");
  }

  @Test
  void signature_more_or_fewer_than_the_form_asks_is_found() throws IOException {
    register.move(
        scenario.withdrawn, register.act(scenario.withdrawn, "ANNULMENT"), "CONFIRMED", null);
    in(scenario.withdrawn, "record").put("annulled", true);
    assertThat(failed("state").findings("integrity")).hasSize(1);
    Scenario fresh = new Scenario();
    fresh.register.move(fresh.closed, act(fresh.closed, 3), "SIGNED", null);
    assertThat(fresh.outsider(folder).verify(fresh.register).codes()).containsExactly("state");
    Scenario third = new Scenario();
    third.register.move(third.closed, act(third.closed, 2), "CONFIRMED", null);
    assertThat(third.outsider(folder).verify(third.register).codes()).containsExactly("state");
  }

  @Test
  void nothing_follows_a_confirmation_or_a_strike() throws IOException {
    register.move(scenario.returned, handed, "STRUCK", "Prueba");
    failed("register", "state");
    Scenario fresh = new Scenario();
    fresh.register.move(fresh.withdrawn, act(fresh.withdrawn, 1), "SIGNED", null);
    assertThat(fresh.outsider(folder).verify(fresh.register).codes())
        .containsExactly("register", "state");
  }

  @Test
  void removed_strike_is_found() throws IOException {
    Map<String, Object> struck = act(scenario.withdrawn, 2);
    Object entry = register.entryOf(struck, "STRUCK").get("id");
    all(scenario.withdrawn, "steps").remove(stepOf(scenario.withdrawn, struck, "STRUCK"));
    struck.put("status", "SIGNED");
    assertThat(failed("register").finding("register")).containsEntry("entry", entry);
  }

  @Test
  void strike_needs_a_reason() throws IOException {
    register.move(scenario.closed, waiting, "STRUCK", "Otra vez");
    assertThat(verify().status()).isZero();
    Scenario fresh = new Scenario();
    fresh.register.move(fresh.closed, act(fresh.closed, 3), "STRUCK", null);
    assertThat(fresh.outsider(folder).verify(fresh.register).codes()).containsExactly("state");
    in(stepOf(scenario.closed, waiting, "STRUCK"), "reason").put("text", "Nada");
    failed("commitment");
  }

  @Test
  void exchanged_content_is_found() throws IOException {
    handed.put("content", copy(in(annulment, "content")));
    assertThat(failed("commitment", "typed").finding("commitment"))
        .containsEntry("act", handed.get("act"))
        .containsEntry("entry", register.entryOf(handed, "ENTERED").get("id"));
  }

  @Test
  void content_exchanged_together_with_its_commitment_is_found_at_the_signature()
      throws IOException {
    in(in(handed, "content"), "facts").put("salt", register.salt());
    register.recommit(scenario.returned, handed);
    assertThat(failed("commitment", "leaf").finding("commitment"))
        .containsEntry("entry", register.entryOf(handed, "CONFIRMED").get("id"));
  }

  @ParameterizedTest
  @CsvSource({
    "corrects, commitment register",
    "about, commitment",
    "authors, commitment register",
    "links, commitment",
    "attachments, commitment",
    "schema, commitment",
    "commitment, commitment",
    "persons, register",
    "enteredBy, register",
    "enteredAt, register",
    "form, commitment register",
    "status, state",
    "hidden, typed"
  })
  void any_member_changed_is_found(String member, String codes) throws IOException {
    corrected.put(
        member,
        switch (member) {
          case "authors", "links", "persons" -> List.of();
          case "attachments" -> List.of("ab".repeat(32));
          case "hidden" -> List.of("handover.received_by");
          case "schema" -> 2L;
          case "enteredAt" -> register.tick();
          case "corrects", "enteredBy" -> register.id();
          default -> "X";
        });
    failed(codes.split(" "));
  }

  @Test
  void act_of_another_form_is_found_as_one_of_it() throws IOException {
    waiting.put("form", "REOPENING");
    failed("commitment");
    handed.put("form", "CLOSURE");
    failed("commitment", "register", "typed");
  }

  @Test
  void act_that_corrects_itself_or_one_of_another_form_or_record_is_found() throws IOException {
    for (Map<String, Object> other : List.of(waiting, reopening, handed)) {
      Scenario fresh = new Scenario();
      fresh.register.act(fresh.closed, "CLOSURE", null, null);
      Map<String, Object> forged = all(fresh.closed, "acts").get(3);
      forged.put("corrects", other == waiting ? forged.get("act") : find(fresh, other));
      fresh.register.recommit(fresh.closed, forged);
      assertThat(fresh.outsider(folder).verify(fresh.register).codes()).containsExactly("register");
    }
  }

  @Test
  void edited_state_or_annulment_of_a_record_is_found() throws IOException {
    for (String state : new String[] {"CLOSED", "X", null}) {
      in(scenario.closed, "record").put("state", state);
      assertThat(failed("state").finding("state")).containsEntry("record", idOf(scenario.closed));
    }
    in(scenario.closed, "record").put("state", "OPEN");
    in(scenario.returned, "record").put("state", "OPEN");
    failed("state");
    in(scenario.returned, "record").put("state", null);
    in(scenario.returned, "record").put("annulled", true);
    failed("state");
    in(scenario.returned, "record").put("annulled", false);
    in(scenario.amended, "record").put("annulled", false);
    failed("state");
  }

  @Test
  void correction_takes_what_it_corrects_out_of_the_count_unless_it_was_struck()
      throws IOException {
    Map<String, Object> again = register.act(scenario.closed, "REOPENING", null, reopening);
    assertThat(verify().status()).isZero();
    register.move(scenario.closed, again, "STRUCK", "Prueba");
    assertThat(verify().status()).isZero();
    register.move(scenario.closed, waiting, "CONFIRMED", null);
    in(scenario.closed, "record").put("state", "CLOSED");
    assertThat(verify().status()).isZero();
    // the correction counts from its own place on, and the first closure then is what is left
    register.act(scenario.closed, "REOPENING", null, reopening);
    in(scenario.closed, "record").put("state", "OPEN");
    assertThat(verify().status()).isZero();
  }

  @Test
  void typed_row_of_an_act_is_compared_with_its_content() throws IOException {
    all(in(handed, "typed"), "handover").get(0).put("received_by", "Otra");
    assertThat(failed("typed").finding("typed")).containsEntry("act", handed.get("act"));
    all(in(handed, "typed"), "handover").get(0).put("received_by", "Prueba Dos");
    all(in(handed, "typed"), "handover_belonging").remove(1);
    failed("typed");
    in(waiting, "typed").put("handover", new ArrayList<>());
    failed("typed");
  }

  @Test
  void act_that_nothing_entered_is_found() throws IOException {
    Map<String, Object> forged = copy(waiting);
    forged.put("act", register.id());
    forged.put("enteredAt", register.tick());
    all(scenario.closed, "acts").add(forged);
    Outcome outcome = failed("no-entry", "state");
    assertThat(outcome.finding("no-entry"))
        .containsEntry("record", idOf(scenario.closed))
        .containsEntry("act", forged.get("act"));
    assertThat(in(outcome.json(), "completeness")).containsEntry("holds", false);
  }

  @Test
  void act_that_stands_alone_is_not_beside_another_nor_beside_a_submission() throws IOException {
    register.act(scenario.withdrawn, "ANNULMENT");
    assertThat(verify().status()).isZero();
    register.act(scenario.withdrawn, "ANNULMENT");
    failed("state");
    Scenario beside = new Scenario();
    beside.register.act(beside.waiting, "ANNULMENT");
    assertThat(beside.outsider(folder).verify(beside.register).codes()).containsExactly("state");
    Scenario later = new Scenario();
    later.register.act(later.returned, "ANNULMENT");
    later.register.submit(later.returned, "Se corrige");
    assertThat(later.outsider(folder).verify(later.register).codes()).containsExactly("state");
    Scenario others = new Scenario();
    others.register.act(others.waiting, "CLOSURE");
    others.register.act(others.waiting, "CLOSURE");
    assertThat(others.outsider(folder).verify(others.register).status()).isZero();
  }

  @Test
  void step_of_an_act_and_a_submission_is_found() throws IOException {
    Map<String, Object> step = stepOf(scenario.returned, handed, "CONFIRMED");
    step.put("submission", step(scenario.returned, 0).get("submission"));
    failed("register", "state");
    step.put("act", null);
    failed("commitment", "register", "state");
    step.put("submission", null);
    failed("register", "state");
  }

  private Outcome verify() throws IOException {
    return scenario.outsider(folder).verify(register);
  }

  /** Judged by whoever holds nothing from before, so that only the state can tell. */
  private Outcome resealed() throws IOException {
    return new TestBundle(folder)
        .keys(register.keys.subList(2, 4))
        .held(List.of(register.notes.get(0)))
        .verify(register);
  }

  private static Object find(Scenario fresh, Map<String, Object> other) {
    return other.get("form").equals("HANDOVER")
        ? act(fresh.returned, 1).get("act")
        : act(fresh.closed, 2).get("act");
  }

  private static boolean isOf(Map<String, Object> act, Map<String, Object> step) {
    return act.get("act").equals(step.get("act"));
  }

  private static Map<String, Object> stepOf(
      Map<String, Object> line, Map<String, Object> act, String to) {
    return all(line, "steps").stream()
        .filter(step -> isOf(act, step) && to.equals(step.get("to")))
        .findFirst()
        .orElseThrow();
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = verify();
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.json()).containsEntry("verdict", "FAILED");
    return outcome;
  }
}
