package org.garante.persistence.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values in the database that no bundle could say. They must neither keep it from being written nor
 * from being judged: that would hide what was done for as long as they stand there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsayableIT {
  private static final String INTEGRITY = "integrity";

  private BusyRegister busy;

  @BeforeAll
  void fill(@TempDir Path home) throws SQLException, IOException {
    busy = new BusyRegister(home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leaf       | update ledger_entry set at = 'infinity' where action = 'UNMASK'
          leaf       | update ledger_entry set at = '-infinity' where action = 'UNMASK'
          leaf       | update ledger_entry set at = '12025-03-15Z' where action = 'UNMASK'
          leaf       | update ledger_entry set subjects = array[null]::uuid[] where action = 'UNMASK'
          register   | update transition set at = 'infinity' where to_state = 'RETURNED'
          register   | update record set recorded_at = '12025-03-15Z'
          register   | update submission set submitted_at = 'infinity'
          register   | update act set entered_at = '-infinity'
          commitment | update transition set reason = repeat('x', 9000000) where to_state = 'RETURNED'
          commitment | update finding set path = repeat('x', 9000000)
          typed      | update arrest set given_names = repeat('x', 9000000)
          commitment | update ledger_opening set value = to_json(repeat('x', 9000000)) \
          where entry_id = (select id from ledger_entry where action = 'UNMASK')
          position   | update ledger_leaf set position = 9223372036854775807 where position = 3
          commitment | alter table ledger_opening drop constraint ledger_opening_salt_check; \
          update ledger_opening set salt = '' where leaf = 'reason'
          commitment | alter table ledger_opening alter salt drop not null; update ledger_opening set salt = null
          position   | alter table ledger_leaf drop constraint ledger_leaf_pkey; \
          insert into ledger_leaf select position, gen_random_uuid(), leaf_hash from ledger_leaf where position = 3
          checkpoint-signature | update ledger_checkpoint set note = 'x' \
          where size = (select min(size) from ledger_checkpoint)
          checkpoint-signature | update ledger_checkpoint set note = repeat(note, 20000)
          """)
  void what_no_bundle_could_say_is_found(String code, String sql) throws Exception {
    TestDatabase victim = busy.copy();
    BusyRegister.attack(victim, sql);
    busy.verify(victim).finds(INTEGRITY, code);
  }

  @Test
  void key_that_somebody_put_beside_the_ledgers_own_counts_for_nothing() throws Exception {
    TestDatabase victim = busy.copy();
    BusyRegister.attack(victim, "insert into ledger_key values ('mine', now())");
    busy.verify(victim).isClean();
  }
}
