package org.garante.persistence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.LedgerRepository;
import org.garante.persistence.Sql;

/** The ledger in tables that its role can only add to. */
@ApplicationScoped
public class LedgerStore implements LedgerRepository {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public LedgerStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  /** In one statement with what tells the database who is signed in: nearly every page enters. */
  @Override
  public void add(List<Opened> added) {
    if (added.isEmpty()) {
      return;
    }
    String rows =
        added.stream()
            .map(each -> new String(each.entry().leafInput(), UTF_8))
            .collect(Collectors.joining(",", "[", "]"));
    Sql.of(
            entities,
            """
            insert into ledger_entry
              (id, format, at, account_id, staff_id, role, agency, action, object, submission_id, subjects, commitment)
            select e.id, e.format, e.at, e.account, e.staff, e.role, e.agency, e.action, e.object, e.submission, e.subjects,
              e.commitment
            from set_config(
                'garante.session', coalesce(nullif(:secret, ''), current_setting('garante.session', true), ''), true) told,
              jsonb_to_recordset(cast(:entries as jsonb)) e (
                id uuid, format text, at timestamptz, account uuid, staff uuid, role text, agency text, action text, object text,
                submission uuid, subjects uuid[], commitment text)
            where told is not null
            """)
        .with("secret", secret(added))
        .with("entries", rows)
        .execute();
    List<LedgerOpening> openings =
        added.stream().flatMap(each -> each.openings().stream()).toList();
    openings.forEach(entities::persist);
    if (openings.stream().anyMatch(opening -> opening.leaf().equals("rows"))) {
      entities.flush(); // what is changed after it belongs to another entry
    }
  }

  /** What nobody does, such as the background's work, is done in no session. */
  private String secret(List<Opened> added) {
    return added.stream().anyMatch(each -> each.entry().account().isPresent())
        ? current.secret().orElse("")
        : "";
  }

  @Override
  public List<LedgerOpening> openings(UUID entry) {
    return entities
        .createQuery(
            "select o from LedgerOpening o where o.entry = :entry order by o.leaf",
            LedgerOpening.class)
        .setParameter("entry", entry)
        .getResultList();
  }

  @Override
  public Map<String, JsonValue> changes() {
    return leaves(false);
  }

  @Override
  public Map<String, JsonValue> changesOfOperator() {
    return leaves(true);
  }

  /** What was changed, and entered of it, is written before it is asked for. */
  private Map<String, JsonValue> leaves(boolean ofOperator) {
    entities.flush();
    Map<String, JsonValue> leaves = new TreeMap<>();
    Sql.of(entities, "select leaf, value from leaves_to_enter(:operator)")
        .with("operator", ofOperator)
        .rows(row -> leaves.put(row.text("leaf"), read(row.text("value"))));
    return leaves;
  }

  private static JsonValue read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  @Override
  public Duration longestUnsealed(Instant until) {
    return Sql.of(
            entities,
            """
            select (extract(epoch from clock_timestamp() - p.since) * 1000)::bigint as waited
            from ledger_pending p where p.at <= :until order by p.since limit 1
            """)
        .with("until", until)
        .first(row -> row.count("waited"))
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }
}
