package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordFilter.Order;
import org.garante.domain.review.reading.RecordRow;
import org.garante.persistence.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept ready for lists is what the steps tell, now and at every position. */
class ListedIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void what_is_listed_is_what_the_steps_tell_after_each_of_them() throws SQLException {
    for (Runnable step : life()) {
      sample.register.at(sample.register.now().plus(Duration.ofMinutes(7)));
      step.run();
      assertThat(
              differences(
                  "(select %s from listed)".formatted(LISTED),
                  "(select %s from listing)".formatted(LISTED)))
          .isZero();
    }
    assertThat(sample.register.count("select count(distinct record_id) from listed")).isEqualTo(5);
  }

  @Test
  void what_is_listed_follows_findings_that_come_with_time() throws SQLException {
    ArrestForm form = SampleRegister.arrest();
    form.rndNumber = "";
    form.getMissing().put("rndNumber", Missing.UNKNOWN);
    sample.submit(sample.recorder, "ARR", form);
    sample.register.at(sample.register.now().plus(Duration.ofDays(3)));
    while (sample.register.as(sample.auditor, s -> s.turn.settle())) {}
    assertThat(sample.register.count("select max(findings) from listed")).isPositive();
    assertThat(
            differences(
                "(select %s from listed)".formatted(LISTED),
                "(select %s from listing)".formatted(LISTED)))
        .isZero();
  }

  @Test
  void what_was_known_at_each_position_is_what_the_steps_sealed_until_then_tell()
      throws SQLException {
    List<Runnable> life = life();
    for (int i = 0; i < life.size(); i++) {
      sample.register.at(sample.register.now().plus(Duration.ofMinutes(7)));
      life.get(i).run();
      if (i % 4 == 3) {
        sealTogether();
      }
    }
    long last = sealTogether();
    assertThat(last).isGreaterThan(20);
    for (long position = 0; position <= last; position++) {
      assertThat(
              differences(
                  "(select "
                      + THEN
                      + " from listed_then where from_position <= %1$s and (until_position is null or until_position > %1$s))"
                          .formatted(position),
                  "(select l.* from record r cross join lateral (select %s from listing_at(r.id, %s)) l)"
                      .formatted(THEN, position)))
          .as("position %s", position)
          .isZero();
    }
    assertThat(
            differences(
                "(select %s from listed_then where until_position is null)".formatted(NOW),
                "(select %s from listed)".formatted(NOW)))
        .isZero();
  }

  @Test
  void nobody_but_the_database_writes_what_is_listed() {
    for (String sql :
        List.of(
            "delete from listed",
            "update listed set annulled = true",
            "insert into listed_then select * from listed_then",
            "select list_record(id) from record")) {
      assertThatThrownBy(() -> sample.register.sqlAsApplication(sql))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void kinds_shared_once_approved_are_those_that_say_so() {
    List<String> told =
        sample.register.inTransaction(
            entities ->
                Sql.of(entities, "select kind from shared_once_approved")
                    .rows(row -> row.text("kind")));
    assertThat(told)
        .isEqualTo(
            sample.register.kinds().all().stream()
                .filter(RecordKind::isSharedOnceApproved)
                .map(RecordKind::code)
                .toList());
  }

  @Test
  void list_is_ordered_by_when_it_happened() {
    UUID later = arrestAt("14:10");
    UUID earlier = arrestAt("11:10");
    UUID between = arrestAt("12:10");
    assertThat(ids(sample.recorder, by(Order.OLDEST_OCCURRED)))
        .containsExactly(earlier, between, later);
    assertThat(ids(sample.recorder, by(Order.NEWEST_OCCURRED)))
        .containsExactly(later, between, earlier);
  }

  @Test
  void order_and_days_do_not_tell_when_a_restricted_record_happened() {
    UUID first = arrestAt("14:10");
    ArrestForm minor = SampleRegister.arrestOf("Niño", "Ejemplo");
    minor.person.age = "16";
    UUID restricted = sample.submit(sample.recorder, "ARR", minor).record();
    sample.register.at(sample.register.now().plusSeconds(1));
    UUID last = arrestAt("14:30");

    assertThat(ids(sample.colleague, by(Order.OLDEST_OCCURRED)))
        .as("as recorded")
        .containsExactly(first, last, restricted);
    LocalDate day = LocalDate.parse("2025-06-05");
    assertThat(ids(sample.colleague, on(day))).containsExactlyInAnyOrder(first, last);
    assertThat(ids(sample.recorder, on(day))).containsExactlyInAnyOrder(first, restricted, last);
  }

  private static final String NOW =
      "record_id, scope, kind, owner_agency, recorded_at, happened_at, occurred_at, occurred_day, shown, status,"
          + " approved, annulled, annulment_open";
  private static final String THEN = NOW + ", latest";
  private static final String LISTED = NOW + ", findings";

  /** Steps of every sort on records of every kind that has scopes of its own. */
  private List<Runnable> life() {
    Receipt[] made = new Receipt[5];
    UUID[] acts = new UUID[2];
    List<Runnable> life = new ArrayList<>();
    life.add(() -> made[0] = sample.submit(sample.recorder, "OPE", SampleRegister.operation()));
    life.add(() -> made[1] = sample.submit(sample.recorder, "ARR", SampleRegister.arrest()));
    life.add(() -> sample.approve(sample.supervisor, made[1]));
    life.add(
        () ->
            made[2] =
                sample.submit(sample.recorder2, "TRA", SampleRegister.transfer(made[1].record())));
    life.add(() -> sample.approve(sample.supervisor2, made[2]));
    life.add(
        () ->
            sample.register.run(
                sample.supervisor, s -> s.decisions.sendBack(made[0].submission(), "Falta")));
    life.add(
        () ->
            made[3] =
                sample.submit(
                    sample.auditor, "NOT", SampleRegister.note(made[1].record(), YesNo.NO)));
    life.add(() -> sample.approve(sample.auditor2, made[3]));
    life.add(() -> made[1] = amended(made[1]));
    life.add(
        () ->
            sample.register.as(
                sample.recorder, s -> s.submissions.withdraw(made[1].submission(), "No")));
    life.add(
        () -> acts[0] = sample.register.as(sample.recorder, s -> s.annul(made[1].record(), "Dos")));
    life.add(() -> sample.register.run(sample.supervisor, s -> s.sign(acts[0])));
    life.add(() -> sample.register.run(sample.auditor, s -> s.strike(acts[0], "No es así")));
    life.add(
        () ->
            acts[1] = sample.register.as(sample.recorder2, s -> s.annul(made[2].record(), "Dos")));
    life.add(() -> sample.register.run(sample.supervisor2, s -> s.sign(acts[1])));
    life.add(() -> sample.register.run(sample.auditor, s -> s.sign(acts[1])));
    ArrestForm minor = SampleRegister.arrestOf("Niño", "Ejemplo");
    minor.person.age = "16";
    life.add(() -> made[4] = sample.submit(sample.recorder2, "ARR", minor));
    life.add(() -> sample.approve(sample.supervisor2, made[4]));
    return life;
  }

  private Receipt amended(Receipt receipt) {
    UUID draft =
        sample.register.as(sample.recorder, s -> s.drafts.amend(receipt.record(), "Otro número"));
    sample.register.run(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft,
                FieldPath.of("rndNumber"),
                Json.createValue("RND-2"),
                Json.createValue("RND-1")));
    return sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
  }

  private UUID arrestAt(String time) {
    ArrestForm form = SampleRegister.arrest();
    form.instant = org.garante.domain.arrest.SampleArrest.moment("05/06/2025", time);
    return sample.submit(sample.recorder, "ARR", form).record();
  }

  private static RecordFilter by(Order order) {
    return filter(Optional.empty(), order);
  }

  private static RecordFilter on(LocalDate day) {
    return filter(Optional.of(day), Order.NEWEST_RECORDED);
  }

  private static RecordFilter filter(Optional<LocalDate> day, Order order) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(), all.agency(), all.state(), day, day, "", "", all.ids(), order);
  }

  private List<UUID> ids(Account by, RecordFilter filter) {
    return sample
        .register
        .as(by, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 10, ""))
        .rows()
        .stream()
        .map(RecordRow::id)
        .toList();
  }

  /** Seals what is entered in one batch; returns the last position. */
  private long sealTogether() throws SQLException {
    try (Connection sealer = sample.register.database().connect("garante_sealer");
        var statement = sealer.createStatement()) {
      statement.executeUpdate(
          """
          insert into ledger_leaf (position, entry_id, leaf_hash)
          select (select coalesce(max(position), -1) from ledger_leaf) + row_number() over (order by e.at, e.id), e.id,
            sha256(e.id::text::bytea)
          from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id)
          """);
    }
    return sample.register.count("select max(position) from ledger_leaf");
  }

  /** How many rows of one are not in the other. */
  private long differences(String one, String other) throws SQLException {
    try (Connection owner = sample.register.database().connect("garante_owner");
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                select (select count(*) from (select * from %1$s a except select * from %2$s b) x)
                  + (select count(*) from (select * from %2$s a except select * from %1$s b) x)
                """
                    .formatted(one, other))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
