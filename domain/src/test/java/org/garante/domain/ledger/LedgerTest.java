package org.garante.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Actor;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final JsonObject HEADER = Json.createObjectBuilder().add("record", "r").build();

  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00.123456789Z");
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final Account account =
      new Account("ana", new StaffMember("S-1", "Ana"), "GN", Role.RECORDER, Instant.EPOCH);

  @Test
  void entry_names_who_acted_as_account_and_as_person_with_role_and_agency() {
    current.actAs(account);
    LedgerEntry entry = ledger.enter(NewEntry.of(LedgerAction.OPEN, "r"));
    assertThat(entry.account()).contains(account.id());
    assertThat(input(entry).getString("staff")).isEqualTo(account.staff().id().toString());
    assertThat(input(entry).getString("role")).isEqualTo("RECORDER");
    assertThat(input(entry).getString("agency")).isEqualTo("GN");
    assertThat(entries.entries()).containsExactly(entry);
  }

  @Test
  void entry_of_nobody_signed_in_has_no_actor() {
    LedgerEntry entry = ledger.enterApart(NewEntry.of(LedgerAction.REFUSED, "x"), Actor.NOBODY);
    assertThat(entry.account()).isEmpty();
    assertThat(input(entry))
        .containsEntry("account", JsonValue.NULL)
        .containsEntry("staff", JsonValue.NULL)
        .containsEntry("role", JsonValue.NULL)
        .containsEntry("agency", JsonValue.NULL)
        .containsEntry("submission", JsonValue.NULL);
  }

  @Test
  void time_is_the_applications_to_the_microsecond() {
    LedgerEntry entry = ledger.enterRead(NewEntry.of(LedgerAction.OPEN, "r"));
    assertThat(entry.at()).isEqualTo("2025-06-05T22:00:00.123456Z");
    assertThat(input(entry).getString("at")).isEqualTo("2025-06-05T22:00:00.123456Z");
    clock.set(Instant.parse("2025-06-05T22:00:00Z"));
    assertThat(input(ledger.enterRead(NewEntry.of(LedgerAction.OPEN, "r"))).getString("at"))
        .isEqualTo("2025-06-05T22:00:00.000000Z");
  }

  @Test
  void subjects_are_sorted_by_their_text_and_each_named_once() {
    UUID low = UUID.fromString("00000000-0000-4000-8000-000000000001");
    UUID high = UUID.fromString("f0000000-0000-4000-8000-000000000001");
    LedgerEntry entry =
        ledger.enter(NewEntry.of(LedgerAction.LIST, "records").concerning(Set.of(high, low)));
    assertThat(entry.subjects()).containsExactly(low, high);
    assertThat(input(entry).getJsonArray("subjects"))
        .containsExactly(Json.createValue(low.toString()), Json.createValue(high.toString()));
  }

  @Test
  void entry_about_accounts_binds_what_its_transaction_changed() {
    entries.changed(Map.of("rows", Json.createValue("an account")));
    current.actAs(account);
    LedgerEntry entry = ledger.enter(NewEntry.of(LedgerAction.ACCOUNT_CREATE, "ana"));
    assertThat(entries.openings(entry.id()))
        .singleElement()
        .satisfies(
            opening -> {
              assertThat(opening.leaf()).isEqualTo("rows");
              assertThat(opening.value()).contains("\"an account\"");
            });
    LedgerEntry other = ledger.enter(NewEntry.of(LedgerAction.ACCOUNT_CHANGE, "ana"));
    assertThat(entries.openings(other.id())).isEmpty();
  }

  @Test
  void entry_of_a_reading_binds_no_changes() {
    entries.changed(Map.of("rows", Json.createValue("an account")));
    LedgerEntry entry = ledger.enterRead(NewEntry.of(LedgerAction.OPEN, "r"));
    assertThat(entries.openings(entry.id())).isEmpty();
  }

  @Test
  void what_the_operator_let_stand_is_entered_once_before_it_leaves_or_is_built_upon() {
    for (LedgerAction next : List.of(LedgerAction.EXPORT_START, LedgerAction.CATALOGUE_CHANGE)) {
      MemoryLedger fresh = new MemoryLedger();
      Ledger first = new Ledger(fresh, current, clock, new SealingWatch(fresh, clock));
      fresh.changedByOperator(Map.of("rows", Json.createValue("agencies")));
      first.enterRead(NewEntry.of(LedgerAction.OPEN, "r"));
      first.enterRead(NewEntry.of(next, "x"));
      first.enterRead(NewEntry.of(next, "x"));
      assertThat(fresh.actions())
          .containsExactly(LedgerAction.OPEN, LedgerAction.OPERATOR_CHANGE, next, next);
      LedgerEntry entry = fresh.entries().get(1);
      assertThat(entry.account()).isEmpty();
      assertThat(fresh.openings(entry.id()))
          .extracting(LedgerOpening::leaf)
          .containsExactly("rows");
    }
  }

  @Test
  void commitment_opens_with_its_salts_and_values() {
    LedgerEntry entry =
        ledger.enter(
            NewEntry.with(LedgerAction.UNMASK, "r", Map.of("reason", "Queja", "terms", "|Prueba")));
    Map<String, Commitment.Leaf> leaves = new TreeMap<>();
    for (LedgerOpening opening : entries.openings(entry.id())) {
      leaves.put(
          opening.leaf(),
          new Commitment.Leaf(opening.salt(), value(opening.value().orElseThrow())));
    }
    assertThat(leaves).containsOnlyKeys("reason", "terms");
    assertThat(new Commitment(Json.createObjectBuilder().build(), new TreeMap<>(leaves)).hash())
        .isEqualTo(entry.commitment());
  }

  @Test
  void values_that_stand_in_a_submissions_content_are_not_kept_twice_but_its_reason_is() {
    NewEntry newEntry =
        new NewEntry(
            LedgerAction.SUBMIT,
            java.util.Optional.of("r"),
            java.util.Optional.of(UUID.randomUUID()),
            Set.of(),
            Commitment.to(
                HEADER,
                Map.of("facts", JsonValue.EMPTY_JSON_OBJECT, "reason", Json.createValue("x"))),
            true);
    LedgerEntry entry = ledger.enter(newEntry);
    List<LedgerOpening> openings = entries.openings(entry.id());
    assertThat(openings).extracting(LedgerOpening::leaf).containsExactly("facts", "reason");
    assertThat(openings.get(0).value()).isEmpty();
    assertThat(openings.get(1).value()).contains("\"x\"");
    assertThat(openings).allSatisfy(opening -> assertThat(opening.entry()).isEqualTo(entry.id()));
  }

  @Test
  void same_values_are_hidden_differently_each_time() {
    Map<String, JsonValue> values = Map.of("reason", Json.createValue("x"));
    Commitment one = Commitment.to(HEADER, values);
    Commitment two = Commitment.to(HEADER, values);
    assertThat(one.hash()).isNotEqualTo(two.hash());
    assertThat(one.leaves().get("reason").salt())
        .hasSize(32)
        .isNotEqualTo(two.leaves().get("reason").salt());
    assertThat(one.hash()).isEqualTo(one.hash());
  }

  @Test
  void everything_committed_to_changes_the_hash() {
    Commitment.Leaf leaf = new Commitment.Leaf(new byte[32], Json.createValue("x"));
    String hash = hash(HEADER, "reason", leaf);
    JsonObject other = Json.createObjectBuilder().add("record", "s").build();
    byte[] salt = new byte[32];
    salt[31] = 1;
    assertThat(
            List.of(
                hash(other, "reason", leaf),
                hash(HEADER, "terms", leaf),
                hash(HEADER, "reason", new Commitment.Leaf(salt, leaf.value())),
                hash(HEADER, "reason", new Commitment.Leaf(new byte[32], Json.createValue("y")))))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  @Test
  void write_is_entered_in_its_own_transaction_and_a_refusal_in_one_apart() throws Exception {
    assertThat(transaction("enter", NewEntry.class)).isEqualTo(TxType.MANDATORY);
    assertThat(transaction("enterApart", NewEntry.class, Actor.class))
        .isEqualTo(TxType.REQUIRES_NEW);
  }

  @Test
  void opening_keeps_its_salt_to_itself() {
    LedgerOpening opening = new LedgerOpening(UUID.randomUUID(), "reason", new byte[32], null);
    opening.salt()[0] = 1;
    assertThat(opening.salt()[0]).isZero();
  }

  private static TxType transaction(String method, Class<?>... parameters) throws Exception {
    return Ledger.class.getMethod(method, parameters).getAnnotation(Transactional.class).value();
  }

  private static String hash(JsonObject header, String name, Commitment.Leaf leaf) {
    return new Commitment(header, new TreeMap<>(Map.of(name, leaf))).hash();
  }

  private static JsonObject input(LedgerEntry entry) {
    try (var reader = Json.createReader(new java.io.ByteArrayInputStream(entry.leafInput()))) {
      return reader.readObject();
    }
  }

  private static JsonValue value(String json) {
    try (var reader = Json.createReader(new java.io.StringReader(json))) {
      return reader.readValue();
    }
  }
}
