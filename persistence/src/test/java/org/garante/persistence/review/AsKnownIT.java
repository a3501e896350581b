package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What {@code record_as_known} says of a record at every position, its entries sealed by the
 * sealer's role in the order of the steps.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsKnownIT {
  private static final Long EVERYTHING = null;

  private final SampleRegister sample = new SampleRegister();

  /** One record's row: submission, whether approved, status of the latest, amendment open. */
  private record Known(UUID submission, boolean approved, String latest, boolean amendmentOpen) {}

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void record_is_as_it_was_known_at_each_position() throws Exception {
    Receipt first = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    long submitted = sealNext();
    sample.approve(sample.supervisor, first);
    long approved = sealNext();
    Receipt second = amend(first);
    long amended = sealNext();
    sample.approve(sample.supervisor, second);
    long inForce = sealNext();
    UUID annulment =
        sample.register.as(sample.recorder, s -> s.annul(first.record(), "Registro duplicado"));
    long proposed = sealNext();
    sample.register.run(sample.supervisor, s -> s.sign(annulment));
    long seconded = sealNext();
    sample.register.run(sample.auditor, s -> s.sign(annulment));
    long done = sealNext();

    UUID one = first.submission();
    UUID two = second.submission();
    assertThat(known(first, submitted - 1)).isEmpty();
    assertThat(known(first, submitted)).containsExactly(new Known(one, false, "SUBMITTED", false));
    assertThat(known(first, approved)).containsExactly(new Known(one, true, "APPROVED", false));
    assertThat(known(first, amended)).containsExactly(new Known(one, true, "SUBMITTED", true));
    assertThat(known(first, inForce)).containsExactly(new Known(two, true, "APPROVED", false));
    assertThat(known(first, proposed)).containsExactly(new Known(two, true, "APPROVED", false));
    assertThat(known(first, seconded)).containsExactly(new Known(two, true, "APPROVED", false));
    assertThat(known(first, done)).isEmpty();
    assertThat(known(first, EVERYTHING)).isEmpty();
  }

  @Test
  void what_is_not_sealed_counts_only_when_everything_is_asked_for() throws Exception {
    Receipt receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    assertThat(known(receipt, Long.MAX_VALUE)).isEmpty();
    assertThat(known(receipt, EVERYTHING))
        .containsExactly(new Known(receipt.submission(), false, "SUBMITTED", false));
    sealNext();
    assertThat(known(receipt, Long.MAX_VALUE)).hasSize(1);
  }

  @Test
  void returned_record_stays_known_by_its_latest_submission() throws Exception {
    Receipt receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(receipt.submission(), "Falta la hora"));
    assertThat(known(receipt, EVERYTHING))
        .containsExactly(new Known(receipt.submission(), false, "RETURNED", false));
    sealNext();
  }

  @Test
  void withdrawn_amendment_leaves_what_is_in_force() throws Exception {
    Receipt first = sample.approvedArrest();
    Receipt second = amend(first);
    sample.register.run(
        sample.recorder, s -> s.submissions.withdraw(second.submission(), "No procede"));
    assertThat(known(first, EVERYTHING))
        .containsExactly(new Known(first.submission(), true, "WITHDRAWN", false));
    sealNext();
  }

  @Test
  void each_kind_is_read_with_the_columns_of_that_submission() throws Exception {
    Receipt first = sample.approvedArrest();
    amend(first);
    sealNext();
    try (Connection reader = sample.register.database().connect("garante_reader");
        var query =
            reader.prepareStatement(
                "select submission_id, visible_injuries, rnd_number from record_as_known('ARR', null)"
                    + " join arrest using (submission_id) where record_id = ?")) {
      query.setObject(1, first.record());
      var row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getObject(1, UUID.class)).isEqualTo(first.submission());
      assertThat(row.getString(2)).isEqualTo("NO");
      assertThat(row.getString(3)).isEqualTo("RND-1");
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void G10_a_corrected_event_is_measured_by_the_new_value_from_the_approval_on() throws Exception {
    ArrestForm form = SampleRegister.arrest();
    form.instant = SampleArrest.moment("05/06/2025", "14:10");
    Receipt first = sample.approved(sample.recorder, sample.supervisor, "ARR", form);
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(first.record(), "Hora mal leída del parte"));
    sample.register.run(
        sample.recorder,
        s -> s.drafts.answer(draft, FieldPath.of("instant"), moment("12:10"), moment("14:10")));
    Receipt correction = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    long before = sealNext();
    sample.approve(sample.supervisor, correction);
    long after = sealNext();
    assertThat(minutesToRegister(first.record(), before)).isEqualTo(30);
    assertThat(minutesToRegister(first.record(), after)).isEqualTo(150);
  }

  private static JsonObject moment(String time) {
    return FormJson.parse(
        "{\"date\":\"05/06/2025\",\"time\":\"%s\",\"zone\":\"America/Tijuana\",\"precision\":\"EXACT\"}"
            .formatted(time));
  }

  private long minutesToRegister(UUID record, long position) throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader");
        var query =
            reader.prepareStatement(
                """
                select extract(epoch from s.rnd_registered_first - s.arrested_last) / 60
                from record_as_known('ARR', ?) a join arrest_span s using (submission_id) where a.record_id = ?
                """)) {
      query.setLong(1, position);
      query.setObject(2, record);
      var row = query.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private Receipt amend(Receipt receipt) {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(receipt.record(), "Se corrige el número"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft,
                FieldPath.of("rndNumber"),
                jakarta.json.Json.createValue("RND-2"),
                jakarta.json.Json.createValue("RND-1")));
    return sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
  }

  /**
   * Seals, as the sealer, everything entered and not yet sealed, steps in their order; returns the
   * last position.
   */
  private long sealNext() throws Exception {
    try (Connection sealer = sample.register.database().connect("garante_sealer");
        var open =
            sealer.prepareStatement(
                "select id from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id)"
                    + " order by at, id");
        var last = sealer.prepareStatement("select coalesce(max(position), -1) from ledger_leaf");
        var leaf =
            sealer.prepareStatement(
                "insert into ledger_leaf (position, entry_id, leaf_hash) values (?, ?, ?)")) {
      List<UUID> entries = new ArrayList<>();
      var rows = open.executeQuery();
      while (rows.next()) {
        entries.add(rows.getObject(1, UUID.class));
      }
      var greatest = last.executeQuery();
      greatest.next();
      long position = greatest.getLong(1);
      for (UUID entry : entries) {
        leaf.setLong(1, ++position);
        leaf.setObject(2, entry);
        leaf.setBytes(3, MessageDigest.getInstance("SHA-256").digest(entry.toString().getBytes()));
        leaf.executeUpdate();
      }
      return position;
    }
  }

  private List<Known> known(Receipt receipt, Long position) throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader");
        var query =
            reader.prepareStatement(
                "select submission_id, approved, latest_status, amendment_open"
                    + " from record_as_known('ARR', ?) where record_id = ?")) {
      query.setObject(1, position, java.sql.Types.BIGINT);
      query.setObject(2, receipt.record());
      List<Known> known = new ArrayList<>();
      var rows = query.executeQuery();
      while (rows.next()) {
        known.add(
            new Known(
                rows.getObject(1, UUID.class),
                rows.getBoolean(2),
                rows.getString(3),
                rows.getBoolean(4)));
      }
      return known;
    }
  }
}
