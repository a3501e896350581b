package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody with the database's superuser can do to the register, by plain SQL, and that the
 * verifier finds it against a checkpoint kept outside, and names what it was done to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {
  private static final String INTEGRITY = "integrity";
  private static final String COMPLETENESS = "completeness";
  private static final String ENTRY_OF_SUBMISSION =
      "(select entry_id from transition where submission_id = '%s' and to_state = '%s')";

  private BusyRegister busy;
  private TestDatabase victim;

  @BeforeAll
  void fill(@TempDir Path home) throws SQLException, IOException {
    busy = new BusyRegister(home);
  }

  @BeforeEach
  void copy() {
    victim = busy.copy();
  }

  @Test
  void register_that_nobody_touched_is_verified() throws Exception {
    busy.verify(victim).isClean();
  }

  @Test
  void edited_content_is_found() throws Exception {
    attack(
        "update submission set content = replace(content, 'RND-1', 'RND-9') where id = '%s'",
        id(busy.amended));
    finds("commitment", "folio", busy.amended.folio());
    finds("commitment", "submission", busy.amended.submission());
  }

  @Test
  void edited_typed_row_is_found() throws Exception {
    attack("update arrest set age = 17 where submission_id = '%s'", id(busy.amended));
    finds("typed", "folio", busy.amended.folio());
  }

  @Test
  void removed_finding_is_found() throws Exception {
    String submission = text("select submission_id from finding");
    attack("delete from finding where submission_id = '%s'", submission);
    finds("commitment", "submission", submission);
  }

  @Test
  void earlier_time_of_registration_is_found() throws Exception {
    attack(
        "update record set recorded_at = recorded_at - interval '1 day' where id = '%s'",
        busy.amended.record().toString());
    finds("register", "folio", busy.amended.folio());
  }

  @Test
  void removed_child_row_is_found() throws Exception {
    attack("delete from arrest_officer where submission_id = '%s'", id(busy.amended));
    finds("typed", "submission", busy.amended.submission());
  }

  @Test
  void edited_entry_is_found() throws Exception {
    String entry = text("select id from ledger_entry where action = 'UNMASK'");
    attack("update ledger_entry set agency = 'MNPT' where id = '%s'", entry);
    finds("leaf", "entry", entry);
  }

  @Test
  void content_edited_together_with_its_commitment_is_found() throws Exception {
    String entry = recommit(busy.amended);
    finds("leaf", "entry", entry);
  }

  @Test
  void content_edited_together_with_commitment_and_leaf_is_found() throws Exception {
    String entry = recommit(busy.amended);
    attack(
        "update ledger_leaf set leaf_hash = decode('%s', 'hex') where entry_id = '%s'",
        StoredLedger.leafHash(victim, entry), entry);
    finds("checkpoint-root");
  }

  @Test
  void entry_removed_from_the_middle_is_found() throws Exception {
    String entry = text("select id from ledger_entry where action = 'UNMASK'");
    String position = text("select position from ledger_leaf where entry_id = '" + entry + "'");
    attack("delete from ledger_entry where id = '%s'", entry);
    finds("entry-missing", "position", position);
    attack("delete from ledger_leaf where entry_id = '%s'", entry);
    finds("position");
  }

  @Test
  void entry_removed_and_the_gap_closed_is_found() throws Exception {
    String position =
        text(
            "select l.position from ledger_leaf l join ledger_entry e on e.id = l.entry_id where e.action = 'UNMASK'");
    attack("delete from ledger_entry where action = 'UNMASK'");
    attack("delete from ledger_leaf where position = %s", position);
    attack("update ledger_leaf set position = position + 1000000 where position > %s", position);
    attack("update ledger_leaf set position = position - 1000001 where position >= 1000000");
    finds("checkpoint-root");
  }

  @Test
  void forged_entry_in_the_middle_is_found() throws Exception {
    attack("update ledger_leaf set position = position + 1000000 where position >= 3");
    attack("update ledger_leaf set position = position - 999999 where position >= 1000000");
    forge(3);
    finds("checkpoint-root");
  }

  @Test
  void forged_entry_at_the_end_is_found() throws Exception {
    forge(number("select count(*) from ledger_leaf"));
    finds("checkpoint-size");
  }

  @Test
  void two_entries_that_changed_places_are_found() throws Exception {
    String[] entries =
        BusyRegister.texts(
                victim,
                "select entry_id from ledger_leaf where position in (4, 5) order by position")
            .toArray(String[]::new);
    attack("update ledger_leaf set position = 1000000 where position = 4");
    attack("update ledger_leaf set position = 4 where position = 5");
    attack("update ledger_leaf set position = 5 where position = 1000000");
    finds("checkpoint-root");
    finds("order", "entry", entries[0]);
  }

  @Test
  void changed_actor_is_found_in_the_entry_and_in_the_register() throws Exception {
    String colleague = text("select id from staff_member where name = 'Beto Capturista'");
    String entry = entry(busy.amended, "APPROVED");
    attack("update ledger_entry set staff_id = '%s' where id = '%s'", colleague, entry);
    finds("leaf", "entry", entry);
    victim = busy.copy();
    attack("update transition set by_staff = '%s' where entry_id = '%s'", colleague, entry);
    finds("register", "folio", busy.amended.folio());
  }

  @Test
  void changed_author_is_found() throws Exception {
    String colleague = text("select id from staff_member where name = 'Beto Capturista'");
    attack(
        "update submission_author set staff_id = '%s' where submission_id = '%s'",
        colleague, busy.amended.submission());
    finds("commitment", "submission", busy.amended.submission());
  }

  @Test
  void changed_time_is_found_in_the_entry_and_in_the_register() throws Exception {
    String entry = entry(busy.amended, "SUBMITTED");
    attack("update ledger_entry set at = at - interval '1 hour' where id = '%s'", entry);
    finds("leaf", "entry", entry);
    victim = busy.copy();
    attack("update transition set at = at - interval '1 hour' where entry_id = '%s'", entry);
    finds("register", "folio", busy.amended.folio());
  }

  @Test
  void changed_reason_is_found_wherever_it_stands() throws Exception {
    attack(
        "update transition set reason = 'Otra' where entry_id = '%s'",
        entry(busy.returned, "RETURNED"));
    finds("commitment", "folio", busy.returned.folio());
    victim = busy.copy();
    attack("update submission set reason = 'Otra' where id = '%s'", id(busy.amended));
    finds("register", "folio", busy.amended.folio());
    victim = busy.copy();
    attack(
        "update act set content = replace(content, 'Duplicado', 'Otra') where id = '%s'",
        busy.annulment);
    finds("commitment", "folio", busy.annulled.folio());
    victim = busy.copy();
    String entry = text("select id from ledger_entry where action = 'UNMASK'");
    attack("update ledger_opening set value = '\"Otra\"' where entry_id = '%s'", entry);
    finds("commitment", "entry", entry);
  }

  @Test
  void altered_salt_is_found() throws Exception {
    attack(
        "update ledger_opening set salt = decode(repeat('ab', 32), 'hex') where leaf = 'facts' and entry_id = '%s'",
        entry(busy.amended, "SUBMITTED"));
    finds("commitment", "submission", busy.amended.submission());
  }

  @Test
  void content_of_another_record_is_found() throws Exception {
    attack(
        "update submission set content = (select content from submission where id = '%s') where id = '%s'",
        busy.other.submission(), busy.amended.submission());
    finds("commitment", "submission", busy.amended.submission());
  }

  @Test
  void row_of_the_register_without_an_entry_is_found() throws Exception {
    String folio = insertRecord();
    finds(COMPLETENESS, "no-entry", "folio", folio);
  }

  @Test
  void approval_by_update_is_found() throws Exception {
    attack("update submission set status = 'APPROVED' where id = '%s'", id(busy.other));
    attack(
        "update record set in_force = '%s' where id = '%s'",
        busy.other.submission(), busy.other.record());
    finds("state", "folio", busy.other.folio());
  }

  @Test
  void record_taken_out_of_force_or_annulled_by_update_is_found() throws Exception {
    attack("update record set annulled = true where id = '%s'", busy.amended.record().toString());
    finds("state", "folio", busy.amended.folio());
    victim = busy.copy();
    attack("update record set annulled = false where id = '%s'", busy.annulled.record().toString());
    finds("state", "folio", busy.annulled.folio());
  }

  /** Two annulments of one record, the first struck and the second open; and one that was done. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update act set status = 'CONFIRMED' where id = {open}                                 | state      | open
          drop index act_alone; update act set status = 'ENTERED' where id = {struck}           | state      | struck
          update act set record_id = {other} where id = {open}                                  | state      | open
          update act set content = replace(content, 'Otra', 'Una') where id = {open}            | commitment | open
          update act set content = (select content from act where id = {open}) where id = {struck} | commitment | struck
          update act set commitment = repeat('ab', 32) where id = {open}                        | commitment | open
          update act set corrects = {struck} where id = {open}                                  | commitment | open
          update act set corrects = {open} where id = {struck}                                  | register   | struck
          update act set form = 'HANDOVER' where id = {open}                                    | register   | open
          update act set about = 'officers.k1' where id = {open}                                | commitment | open
          update act set author = {colleague} where id = {open}                                 | register   | open
          update act set schema_number = 2 where id = {open}                                    | commitment | open
          update act set entered_at = entered_at - interval '1 day' where id = {open}           | register   | open
          insert into act_link values ({open}, 'receiver', {other})                             | commitment | open
          insert into act_finding values ({open}, 0, 'A01', 'FLAGGED', '', 'late', '{}')        | commitment | open
          delete from act_person where act_id = {open}                                          | register   | open
          update transition set act_id = {open} where act_id = {done} and to_state = 'SIGNED'   | register   | open
          update transition set by_staff = {colleague} where act_id = {done} and to_state = 'SIGNED' | register | done
          update transition set reason = 'Otra' where act_id = {struck} and to_state = 'STRUCK' | commitment | struck
          update transition set to_state = 'CONFIRMED' where act_id = {struck} and to_state = 'STRUCK' | state | struck
          """)
  void what_was_done_to_an_act_is_found(String sql, String code, String act) throws Exception {
    attack(named(sql));
    finds(
        code,
        "act",
        Map.of("open", busy.open, "struck", busy.struck, "done", busy.annulment).get(act));
  }

  @Test
  void act_removed_with_its_steps_is_found_by_its_entries() throws Exception {
    for (String act : List.of("{open}", "{done}")) {
      victim = busy.copy();
      String entry =
          text(
              named(
                  "select entry_id from transition where to_state = 'ENTERED' and act_id = "
                      + act));
      removeAct(act);
      attack("update record set annulled = false where annulled");
      finds("register", "entry", entry);
    }
  }

  @Test
  void strike_that_was_removed_is_found_by_its_entry() throws Exception {
    String entry =
        text(
            named(
                "select entry_id from transition where act_id = {struck} and to_state = 'STRUCK'"));
    removeAct("{open}");
    attack(named("delete from transition where act_id = {struck} and to_state = 'STRUCK'"));
    attack(named("update act set status = 'ENTERED' where id = {struck}"));
    finds("register", "entry", entry);
  }

  @Test
  void act_moved_to_another_record_with_its_steps_is_found() throws Exception {
    attack(named("update act set record_id = {other} where id = {struck}"));
    attack(named("update transition set record_id = {other} where act_id = {struck}"));
    Verdict verdict = busy.verify(victim);
    verdict.finds(INTEGRITY, "commitment", "folio", busy.other.folio());
    verdict.finds(INTEGRITY, "register", "act", busy.struck);
  }

  @Test
  void second_signature_of_one_person_is_found_though_the_entry_says_it_too() throws Exception {
    attack("drop index transition_signs_once");
    attack(
        named(
            "update ledger_entry e set staff_id = a.author from transition t join act a on a.id = t.act_id"
                + " where e.id = t.entry_id and a.id = {done}"));
    attack(
        named(
            "update transition t set by_staff = a.author from act a where a.id = t.act_id and a.id = {done}"));
    finds("state", "act", busy.annulment);
  }

  @Test
  void edited_state_of_a_record_is_found() throws Exception {
    attack("update record set state = 'CLOSED' where id = '%s'", busy.amended.record());
    finds("state", "folio", busy.amended.folio());
  }

  @Test
  void act_that_nothing_entered_is_incomplete() throws Exception {
    String id = "00000000-0000-4000-8000-000000000003";
    attack(
        named(
            "create temp table one as select * from act where id = {struck};"
                + " update one set id = '%s', entered_at = entered_at + interval '1 second';"
                + " insert into act select * from one"),
        id);
    finds(COMPLETENESS, "no-entry", "act", id);
  }

  private void removeAct(String act) throws SQLException {
    for (String table : List.of("transition", "act_person", "act_link", "act_finding")) {
      attack(named("delete from " + table + " where act_id = " + act));
    }
    attack(named("delete from act where id = " + act));
  }

  /** The same with ids in the place of names. */
  private String named(String sql) throws SQLException {
    return sql.replace("{open}", "'" + busy.open + "'")
        .replace("{struck}", "'" + busy.struck + "'")
        .replace("{done}", "'" + busy.annulment + "'")
        .replace("{other}", "'" + busy.other.record() + "'")
        .replace("{colleague}", "(select id from staff_member where name = 'Beto Capturista')");
  }

  @Test
  void removed_record_whose_entry_is_sealed_is_found() throws Exception {
    String entry = entry(busy.other, "SUBMITTED");
    attack("delete from transition where record_id = '%s'", busy.other.record().toString());
    attack("delete from submission where record_id = '%s'", busy.other.record().toString());
    attack("delete from record where id = '%s'", busy.other.record().toString());
    finds("register", "entry", entry);
    finds(COMPLETENESS, "folio-gap");
  }

  @Test
  void going_on_with_yesterdays_backup_is_found() throws Exception {
    victim = busy.copyOfYesterday();
    finds("checkpoint-size");
  }

  @Test
  void sealing_on_after_yesterdays_backup_is_found() throws Exception {
    victim = busy.copyOfYesterday();
    for (int i = 0; i < busy.heldSize; i++) {
      forge(-1);
    }
    busy.seal(victim);
    assertThat(number("select max(size) from ledger_checkpoint")).isGreaterThan(busy.heldSize);
    finds("checkpoint-root");
  }

  @Test
  void ledger_rebuilt_with_the_servers_own_key_is_found() throws Exception {
    recommit(busy.amended);
    attack("delete from ledger_leaf");
    attack("delete from ledger_subtree");
    attack("delete from ledger_checkpoint");
    attack(
        "insert into ledger_pending (entry_id, at) select id, at from ledger_entry on conflict do nothing");
    busy.seal(victim);
    finds("checkpoint-root");
  }

  @Test
  void end_that_the_held_checkpoint_covers_cut_off_is_found() throws Exception {
    BusyRegister.cut(victim, busy.heldSize - 3);
    finds("checkpoint-size");
  }

  @Test
  void end_after_the_held_checkpoint_cut_off_is_incomplete() throws Exception {
    BusyRegister.cut(victim, busy.heldSize);
    Verdict verdict = busy.verify(victim);
    verdict.finds(COMPLETENESS, "stale");
    assertThat(verdict.holds(INTEGRITY)).as(verdict.toString()).isTrue();
  }

  @Test
  void leaf_removed_that_no_held_checkpoint_covers_is_incomplete() throws Exception {
    String entry = text("select entry_id from ledger_leaf order by position desc limit 1");
    attack("delete from ledger_leaf where entry_id = '%s'", entry);
    attack("delete from ledger_checkpoint where size > %s", String.valueOf(busy.heldSize));
    attack("delete from ledger_leaf where position >= %s", String.valueOf(busy.heldSize));
    Verdict verdict = busy.verify(victim, "--max-age", "1");
    verdict.finds(COMPLETENESS, "unsealed", "entry", entry);
    assertThat(verdict.holds(INTEGRITY)).as(verdict.toString()).isTrue();
  }

  @Test
  void unsealed_record_removed_with_its_entry_leaves_a_gap_in_the_folios() throws Exception {
    String entry = entry(busy.unsealed, "SUBMITTED");
    attack("delete from transition where record_id = '%s'", busy.unsealed.record().toString());
    attack("delete from submission where record_id = '%s'", busy.unsealed.record().toString());
    attack("delete from record where id = '%s'", busy.unsealed.record().toString());
    attack("delete from ledger_opening where entry_id = '%s'", entry);
    attack("delete from ledger_pending where entry_id = '%s'", entry);
    attack("delete from ledger_entry where id = '%s'", entry);
    Verdict verdict = busy.verify(victim);
    verdict.finds(COMPLETENESS, "folio-gap", "folio", busy.lastUnsealed.folio());
    assertThat(verdict.holds(INTEGRITY)).as(verdict.toString()).isTrue();
  }

  @Test
  void record_entered_now_as_if_it_had_been_long_ago_is_found() throws Exception {
    String entry = redate("2025-06-05T00:00:00Z");
    busy.seal(victim);
    finds("time", "entry", entry);
  }

  @Test
  void record_entered_as_if_it_were_of_a_time_to_come_is_found() throws Exception {
    String entry = redate("2025-06-06T12:00:00Z");
    busy.seal(victim); // the sealer leaves it out until then
    busy.verify(victim).finds(COMPLETENESS, "unsealed", "entry", entry);
  }

  @Test
  void newest_checkpoint_that_is_too_old_is_incomplete() throws Exception {
    Verdict verdict = busy.verify(victim, "--as-of", "2025-07-01T00:00:00Z");
    verdict.finds(COMPLETENESS, "stale");
    assertThat(verdict.holds(INTEGRITY)).isTrue();
  }

  @Test
  void without_a_checkpoint_kept_outside_nothing_is_judged() throws Exception {
    assertThat(busy.verify(victim, List.of(busy.keys)).toString()).contains("CANNOT_JUDGE");
  }

  private void attack(String sql, Object... arguments) throws SQLException {
    BusyRegister.attack(victim, sql.formatted(arguments));
  }

  private void finds(String code, String member, Object named) throws IOException {
    finds(INTEGRITY, code, member, named);
  }

  private void finds(String verdict, String code, String member, Object named) throws IOException {
    busy.verify(victim).finds(verdict, code, member, named);
  }

  private void finds(String code) throws IOException {
    finds(INTEGRITY, code);
  }

  private void finds(String verdict, String code) throws IOException {
    busy.verify(victim).finds(verdict, code);
  }

  private String text(String sql) throws SQLException {
    return BusyRegister.text(victim, sql);
  }

  private long number(String sql) throws SQLException {
    return BusyRegister.number(victim, sql);
  }

  private static String id(Receipt receipt) {
    return receipt.submission().toString();
  }

  private String entry(Receipt receipt, String state) throws SQLException {
    return text("select " + ENTRY_OF_SUBMISSION.formatted(receipt.submission(), state));
  }

  /** Makes what is not sealed yet say another time, wherever the register tells of it. */
  private String redate(String time) throws SQLException {
    String id = id(busy.lastUnsealed);
    String entry = entry(busy.lastUnsealed, "SUBMITTED");
    attack("update ledger_entry set at = '%s' where id = '%s'", time, entry);
    attack("update transition set at = '%s' where submission_id = '%s'", time, id);
    attack("update submission set submitted_at = '%s' where id = '%s'", time, id);
    attack(
        "update record set recorded_at = '%s' where id = '%s'",
        time, busy.lastUnsealed.record().toString());
    return entry;
  }

  /** Edits a content and computes its commitment anew, in the submission and in its entry. */
  private String recommit(Receipt receipt) throws SQLException {
    String entry = entry(receipt, "SUBMITTED");
    attack(
        "update submission set content = replace(content, 'RND-1', 'RND-9') where id = '%s'",
        id(receipt));
    String commitment = StoredLedger.commitment(victim, entry);
    attack("update submission set commitment = '%s' where id = '%s'", commitment, id(receipt));
    attack("update ledger_entry set commitment = '%s' where id = '%s'", commitment, entry);
    return entry;
  }

  /** Inserts an opening that never was; with a leaf at that position, or none where it is -1. */
  private void forge(long position) throws SQLException {
    String entry = text("select gen_random_uuid()");
    attack(
        "insert into ledger_entry (id, at, action, subjects, commitment) select '%s',"
            + " (select at from ledger_entry where action = 'SUBMIT' order by at limit 1), 'OPEN', '{}', '%s'",
        entry, StoredLedger.EMPTY_COMMITMENT);
    if (position >= 0) {
      attack(
          "insert into ledger_leaf (position, entry_id, leaf_hash) values ("
              + position
              + ", '%s', decode('%s', 'hex'))",
          entry,
          StoredLedger.leafHash(victim, entry));
    } else {
      attack(
          "insert into ledger_pending (entry_id, at) select id, at from ledger_entry where id = '%s'",
          entry);
    }
  }

  /** A record with content and typed rows like another's, and the next folio, but no entry. */
  private String insertRecord() throws SQLException {
    String folio =
        org.garante.domain.review.Folio.of(
                "ARR", 2025, "GN", busy.lastUnsealed.folio().sequence() + 1)
            .text();
    attack(
        "insert into record select '00000000-0000-4000-8000-000000000001', kind, '"
            + folio
            + "', owner_agency, handling,"
            + " null, false, recorded_at from record where id = '%s'",
        busy.other.record().toString());
    attack(
        "create temp table one as select * from submission where id = '%s';"
            + " update one set id = '00000000-0000-4000-8000-000000000002', record_id ="
            + " '00000000-0000-4000-8000-000000000001', draft_id = gen_random_uuid();"
            + " insert into submission select * from one",
        busy.other.submission().toString());
    return folio;
  }
}
