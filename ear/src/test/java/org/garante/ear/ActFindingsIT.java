package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rules found of an act is read wherever the act is: above all by whoever signs it. */
class ActFindingsIT extends DeployedTest {
  private static final String SPANISH = "Señalado como grave Motivo Falta esta respuesta.";
  private static final String ENGLISH = "Flagged as grave Reason This answer is missing.";

  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Work.Entered arrest = Work.approved(agency);
  private final UUID act = annulment();

  /** No rule of annulments finds anything yet, so one is put beside it, and taken away again. */
  private UUID annulment() {
    Visitor visitor = recorder.signIn();
    Seen form = visitor.open("/record/act?folio=" + arrest.folio() + "&form=ANNULMENT");
    visitor.pressed(form, "entry:enter", Map.of("entry:q:0:text", "La misma está con otro folio"));
    UUID entered =
        UUID.fromString(Sql.text("select id::text from act where record_id = ?", arrest.record()));
    Sql.run(
        org.garante.launcher.Role.OWNER,
        """
        insert into act_finding (act_id, ordinal, rule, strength, path, message, arguments)
        values (?, 0, 'I99', 'GRAVE', 'reason', 'valueRequired', '{}')
        """,
        entered);
    return entered;
  }

  @AfterEach
  void take_away() {
    Sql.run(org.garante.launcher.Role.OWNER, "delete from act_finding where act_id = ?", act);
  }

  @Test
  void
      whoever_signs_an_act_reads_what_was_found_of_it_in_the_queue_on_its_page_and_on_the_record() {
    Visitor visitor = supervisor.signIn();
    for (String page :
        new String[] {
          "/queue",
          "/record?folio=" + arrest.folio(),
          "/record/act?folio=" + arrest.folio() + "&act=" + act
        }) {
      assertThat(words(visitor, "es", page)).as(page).contains(SPANISH).contains("I99");
      assertThat(words(visitor, "en", page)).as(page).contains(ENGLISH);
    }
  }

  @Test
  void nobody_reads_it_who_does_not_read_the_act() {
    Visitor stranger = Staff.of(Role.RECORDER, Agencies.police()).signIn();
    String record = words(stranger, "es", "/record?folio=" + arrest.folio());
    assertThat(record).contains(arrest.folio()).doesNotContain("I99");
    assertThat(words(stranger, "es", "/record/act?folio=" + arrest.folio() + "&act=" + act))
        .doesNotContain("I99");
  }

  private static String words(Visitor visitor, String language, String page) {
    visitor.open("/language?to=" + language + "&back=%2F");
    return visitor.open(page).words();
  }
}
