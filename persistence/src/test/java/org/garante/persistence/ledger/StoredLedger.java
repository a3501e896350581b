package org.garante.persistence.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The ledger read by SQL alone and recomputed after docs/ledger-format.md, without the product's
 * classes except its canonical JSON: what a second implementation does.
 */
final class StoredLedger {
  private static final String STEPS =
      "('APPROVE', 'RETURN', 'WITHDRAW', 'ACT_ENTER', 'ACT_SIGN', 'ACT_CONFIRM', 'ACT_STRIKE')";

  private final Connection connection;

  StoredLedger(Connection connection) {
    this.connection = connection;
  }

  /** One entry as its columns say, its leaf input in the format's order of members. */
  record Entry(UUID id, String action, String commitment, UUID submission, String leafInput) {}

  /** The commitment of an entry that commits to nothing. */
  static final String EMPTY_COMMITMENT =
      hex(
          "{\"format\":\"garante/2\",\"header\":{},\"leaves\":{}}"
              .getBytes(StandardCharsets.UTF_8));

  /** The leaf hash that an entry's columns give now. */
  static String leafHash(TestDatabase database, String entry) throws SQLException {
    try (Connection owner = database.connect("garante_owner")) {
      byte[] input =
          new StoredLedger(owner).entry(entry).leafInput().getBytes(StandardCharsets.UTF_8);
      byte[] prefixed = new byte[input.length + 1];
      System.arraycopy(input, 0, prefixed, 1, input.length);
      return hex(prefixed);
    }
  }

  /** The commitment that what is stored gives an entry now. */
  static String commitment(TestDatabase database, String entry) throws SQLException {
    try (Connection owner = database.connect("garante_owner")) {
      StoredLedger ledger = new StoredLedger(owner);
      return ledger.commitments(ledger.entry(entry)).get(0);
    }
  }

  private Entry entry(String id) throws SQLException {
    return entries().stream()
        .filter(entry -> entry.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<Entry> entries() throws SQLException {
    return rows(
        """
        select id, action, commitment, submission_id, json_build_object(
          'account', account_id, 'action', action, 'agency', agency,
          'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'commitment', commitment,
          'format', format, 'id', id, 'object', object, 'role', role, 'staff', staff_id,
          'subjects', (select coalesce(json_agg(s order by s::text), '[]'::json) from unnest(subjects) s),
          'submission', submission_id)::text
        from ledger_entry order by at
        """,
        row ->
            new Entry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                CanonicalJson.write(object(row.getString(5)))));
  }

  /** The commitments the entry may have: one, if there is what it tells of. */
  List<String> commitments(Entry entry) throws SQLException {
    Map<String, String> leaves = new LinkedHashMap<>();
    JsonObject content =
        switch (entry.action()) {
          case "SUBMIT" -> content("submission", "finding", entry.submission());
          case "ACT_ENTER" -> content("act", "act_finding", act(entry));
          default -> JsonValue.EMPTY_JSON_OBJECT;
        };
    for (Opening opening : openings(entry)) {
      String value = opening.value();
      leaves.put(
          opening.leaf(),
          leafHash(
              opening.salt(),
              opening.leaf(),
              value == null ? CanonicalJson.write(content.get(opening.leaf())) : value));
    }
    List<String> hashes = new ArrayList<>();
    for (String header : headers(entry)) {
      JsonObjectBuilder hexes = Json.createObjectBuilder();
      leaves.forEach(hexes::add);
      String preimage =
          CanonicalJson.write(
              Json.createObjectBuilder()
                  .add("format", "garante/2")
                  .add("header", object(header))
                  .add("leaves", hexes)
                  .build());
      hashes.add(hex(preimage.getBytes(StandardCharsets.UTF_8)));
    }
    return hashes;
  }

  /** What opens one leaf; no value where the submission and its findings hold it. */
  record Opening(String leaf, byte[] salt, @Nullable String value) {}

  List<Opening> openings(Entry entry) throws SQLException {
    return rows(
        "select leaf, salt, value from ledger_opening where entry_id = ? order by leaf",
        row -> new Opening(row.getString(1), row.getBytes(2), row.getString(3)),
        entry.id());
  }

  private List<String> headers(Entry entry) throws SQLException {
    return switch (entry.action()) {
      case "SUBMIT" -> rows(SUBMISSION_HEADER, row -> row.getString(1), entry.submission());
      case "APPROVE", "RETURN", "WITHDRAW" ->
          rows(DECISION_HEADER, row -> row.getString(1), entry.id());
      case "ACT_ENTER" -> rows(ACT_HEADER, row -> row.getString(1), act(entry));
      case "ACT_SIGN", "ACT_CONFIRM", "ACT_STRIKE" ->
          rows(SIGNATURE_HEADER, row -> row.getString(1), entry.id());
      default -> List.of("{}");
    };
  }

  private static final String SUBMISSION_HEADER =
      """
      select json_build_object('record', r.id, 'submission', s.id, 'kind', r.kind, 'number', s.number,
        'schema', s.schema_number, 'folio', r.folio, 'owner', r.owner_agency, 'handling', s.handling,
        'authors', (select json_agg(a.staff_id order by a.staff_id::text) from submission_author a
          where a.submission_id = s.id),
        'links', (select coalesce(json_agg(json_build_object('role', k.role, 'record', k.target)
          order by k.role collate "C", k.target::text), '[]'::json) from submission_link k where k.submission_id = s.id),
        'attachments', '[]'::json, 'amends', s.amends)::text
      from submission s join record r on r.id = s.record_id where s.id = ?
      """;

  private static final String FINDINGS =
      """
      select json_build_object('findings', coalesce(json_agg(json_build_object('rule', rule, 'strength', strength,
        'path', path, 'message', message, 'arguments', arguments) order by ordinal), '[]'))::text
      from %s where %s_id = ?
      """;

  private static final String DECISION_HEADER =
      """
      select json_build_object('record', t.record_id, 'submission', s.id, 'content', s.commitment,
        'from', t.from_state, 'to', t.to_state)::text
      from transition t join submission s on s.id = t.submission_id where t.entry_id = ?
      """;

  private static final String ACT_HEADER =
      """
      select json_build_object('record', record_id, 'act', id, 'form', form, 'schema', schema_number, 'about', about,
        'corrects', corrects, 'authors', json_build_array(author),
        'links', (select coalesce(json_agg(json_build_object('role', k.role, 'record', k.target)
          order by k.role collate "C", k.target::text), '[]'::json) from act_link k where k.act_id = act.id),
        'attachments', '[]'::json)::text
      from act where id = ?
      """;

  private static final String SIGNATURE_HEADER =
      """
      select json_build_object('record', t.record_id, 'act', a.id, 'content', a.commitment,
        'from', t.from_state, 'to', t.to_state)::text
      from transition t join act a on a.id = t.act_id where t.entry_id = ?
      """;

  private UUID act(Entry entry) throws SQLException {
    return rows(
            "select act_id from transition where entry_id = ?",
            row -> row.getObject(1, UUID.class),
            entry.id())
        .get(0);
  }

  /** How many steps of the pipeline have no transition, which would leave no header. */
  long stepsWithoutTransition() throws SQLException {
    return rows(
            "select count(*) from ledger_entry e where (e.action = 'SUBMIT' or e.action in "
                + STEPS
                + ") and not exists (select from transition t where t.entry_id = e.id)",
            row -> row.getLong(1))
        .get(0);
  }

  private JsonObject content(String of, String findings, UUID id) throws SQLException {
    return Json.createObjectBuilder(
            object(text("select content from %s where id = ?".formatted(of), id)))
        .addAll(Json.createObjectBuilder(object(text(FINDINGS.formatted(findings, of), id))))
        .build();
  }

  private String text(String sql, UUID submission) throws SQLException {
    return rows(sql, row -> row.getString(1), submission).get(0);
  }

  private static String leafHash(byte[] salt, String name, String value) {
    byte[] label = name.getBytes(StandardCharsets.UTF_8);
    byte[] json = value.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[salt.length + label.length + 1 + json.length];
    System.arraycopy(salt, 0, bytes, 0, salt.length);
    System.arraycopy(label, 0, bytes, salt.length, label.length);
    System.arraycopy(json, 0, bytes, salt.length + label.length + 1, json.length);
    return hex(bytes);
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reading<T> reading, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> all = new ArrayList<>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        all.add(reading.of(rows));
      }
      return all;
    }
  }
}
