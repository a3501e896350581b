package org.garante.domain.ledger;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.access.Actor;

/**
 * What a test changes in rows of administration as the owner of the database, entered in the same
 * transaction as a service would have entered it.
 */
public final class EntryOfOwner {
  private final Connection owner;
  private final Instant at;

  /**
   * @param owner with a transaction under way
   */
  public EntryOfOwner(Connection owner, Instant at) {
    this.owner = owner;
    this.at = at;
  }

  /** Enters what was changed; before it what came with the migrations, if nobody did yet. */
  public void enter(LedgerAction action, String object, Actor actor) throws SQLException {
    Map<String, JsonValue> ofOperator = leaves(true);
    if (!ofOperator.isEmpty()) {
      add(LedgerAction.OPERATOR_CHANGE, "operator", Actor.NOBODY, ofOperator);
    }
    add(action, object, actor, leaves(false));
  }

  private Map<String, JsonValue> leaves(boolean ofOperator) throws SQLException {
    Map<String, JsonValue> leaves = new TreeMap<>();
    try (var statement = owner.prepareStatement("select leaf, value from leaves_to_enter(?)")) {
      statement.setBoolean(1, ofOperator);
      var rows = statement.executeQuery();
      while (rows.next()) {
        try (var reader = Json.createReader(new StringReader(rows.getString(2)))) {
          leaves.put(rows.getString(1), reader.readValue());
        }
      }
    }
    return leaves;
  }

  private void add(LedgerAction action, String object, Actor actor, Map<String, JsonValue> leaves)
      throws SQLException {
    Commitment commitment = Commitment.to(JsonValue.EMPTY_JSON_OBJECT, leaves);
    UUID id = UUID.randomUUID();
    run(
        """
        insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
        values (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)
        """,
        id,
        at.atOffset(ZoneOffset.UTC),
        actor.account(),
        actor.staff(),
        actor.role(),
        actor.agency(),
        action.name(),
        object,
        commitment.hash());
    for (var leaf : commitment.leaves().entrySet()) {
      run(
          "insert into ledger_opening (entry_id, leaf, salt, value) values (?, ?, ?, ?)",
          id,
          leaf.getKey(),
          leaf.getValue().salt(),
          CanonicalJson.write(leaf.getValue().value()));
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
