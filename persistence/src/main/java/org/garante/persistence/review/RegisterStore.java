package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Submission;
import org.garante.domain.review.reading.AccessRow;
import org.garante.domain.review.reading.ActRow;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.DraftRow;
import org.garante.domain.review.reading.LinkPage;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.QueueCount;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.QueuePlace;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.StepRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/**
 * Reads what surrounds one record: steps, accesses, who decides. Lists, links and identities have
 * stores of their own, to which it hands over.
 */
@ApplicationScoped
public class RegisterStore implements RegisterQuery {
  private final EntityManager entities;
  private final RecordListStore lists;
  private final WorkStore work;
  private final QueueStore queue;
  private final ActListStore acts;
  private final IdentityStore identities;
  private final LinkStore links;
  private final PermitSql permits;

  @Inject
  public RegisterStore(
      EntityManager entities,
      RecordListStore lists,
      WorkStore work,
      QueueStore queue,
      ActListStore acts,
      IdentityStore identities,
      LinkStore links,
      PermitSql permits) {
    this.entities = entities;
    this.lists = lists;
    this.work = work;
    this.queue = queue;
    this.acts = acts;
    this.identities = identities;
    this.links = links;
    this.permits = permits;
  }

  @Override
  public Page<RecordRow> records(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size) {
    return lists.page(filter, past, viewer, from, size);
  }

  @Override
  public List<DraftRow> drafts(Viewer viewer, int limit) {
    return work.drafts(viewer, limit);
  }

  @Override
  public List<QueueRow> waiting(Viewer viewer, int limit) {
    return work.waiting(viewer, limit);
  }

  @Override
  public int countWaiting(Viewer viewer) {
    return work.countWaiting(viewer);
  }

  @Override
  public List<QueueRow> queue(
      Viewer viewer, QueueFilter filter, Optional<QueuePlace> from, int limit) {
    return queue.page(viewer, filter, from, limit);
  }

  @Override
  public QueueCount countQueue(Viewer viewer, QueueFilter filter) {
    return queue.count(viewer, filter);
  }

  @Override
  public Optional<QueuePlace> placeInQueue(UUID submission) {
    return queue.place(submission);
  }

  @Override
  public List<UUID> population(
      Optional<String> kind, Instant from, Instant to, Optional<SealedPast> past) {
    return lists.population(kind, from, to, past);
  }

  @Override
  public List<ActRow> waitingActs(Viewer viewer, int limit) {
    return acts.waiting(viewer, limit);
  }

  @Override
  public List<ActRow> acts(UUID record) {
    return acts.of(record);
  }

  @Override
  public List<PersonRow> persons(UUID record) {
    return identities.persons(record);
  }

  @Override
  public boolean hasUnmasked(UUID account, UUID record, Instant since) {
    return identities.hasUnmasked(account, record, since);
  }

  @Override
  public void keepUnmasking(UUID account, UUID record, String reason, Instant at, UUID entry) {
    identities.keepUnmasking(account, record, reason, at, entry);
  }

  @Override
  public List<LikelyMatch> likelyMatches(
      String plainName, Optional<Instant> around, UUID exceptPerson, Viewer viewer, int limit) {
    return identities.likelyMatches(plainName, around, exceptPerson, viewer, limit);
  }

  @Override
  public LinkPage links(
      UUID record,
      UUID submission,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<LinkPage.Place> after) {
    return links.links(record, submission, past, viewer, after);
  }

  @Override
  public List<StepRow> steps(UUID record) {
    return Sql.of(
            entities,
            """
            select t.submission_id, s.number, t.act_id, a.form, a.alone, f.annuls, t.from_state, t.to_state, m.name, e.agency, e.role, t.at, t.reason,
              l.position, (select c.at from ledger_checkpoint c where c.size > l.position order by c.size limit 1) as sealed_at
            from transition t
            join staff_member m on m.id = t.by_staff
            join ledger_entry e on e.id = t.entry_id
            left join submission s on s.id = t.submission_id
            left join act a on a.id = t.act_id
            left join act_form f on f.code = a.form
            left join ledger_leaf l on l.entry_id = t.entry_id
            where t.record_id = :record order by t.at, s.number nulls last, t.from_state nulls first
            """)
        .with("record", record)
        .rows(
            row ->
                new StepRow(
                    row.findId("submission_id"),
                    row.findNumber("number"),
                    row.findId("act_id")
                        .map(
                            id ->
                                new StepRow.OfAct(
                                    id, row.text("form"), row.flag("alone"), row.flag("annuls"))),
                    row.findText("from_state"),
                    row.text("to_state"),
                    row.text("name"),
                    row.text("agency"),
                    row.text("role"),
                    row.at("at"),
                    row.findText("reason"),
                    row.findAt("sealed_at")
                        .map(at -> new AskedPast.Sealing(row.count("position"), at))));
  }

  @Override
  public List<AccessRow> accesses(UUID record, Optional<SealedPast> past, int limit) {
    return Sql.of(
            entities,
            """
            select e.at, e.action, m.name, e.agency, e.role, o.value as reason
            from ledger_entry e
            join staff_member m on m.id = e.staff_id
            left join ledger_opening o on o.entry_id = e.id and o.leaf = 'reason'
            where (e.object = :record and e.action in ('OPEN', 'OPEN_HISTORY', 'UNMASK', 'EXPORT_START')
                or e.object = 'records' and e.action = 'EXPORT_START' and exists (
                  select from ledger_opening f where f.entry_id = e.id and f.leaf = 'result'
                    and f.value::jsonb -> 'records' @> jsonb_build_array(jsonb_build_object('record', cast(:record as text)))))
              and (:now or exists (
                select from ledger_leaf f where f.entry_id = e.id and f.position <= :known))
            order by e.at desc limit :most
            """)
        .with("record", record.toString())
        .with("now", past.isEmpty())
        .with("known", past.map(SealedPast::position).orElse(0L))
        .with("most", limit)
        .rows(
            row ->
                new AccessRow(
                    row.at("at"),
                    row.constant("action", LedgerAction.class),
                    row.text("name"),
                    row.text("agency"),
                    row.text("role"),
                    row.findText("reason").map(RegisterStore::unquoted)));
  }

  /** The text of a JSON string. */
  private static String unquoted(String json) {
    try (var reader = jakarta.json.Json.createReader(new java.io.StringReader("[" + json + "]"))) {
      return reader.readArray().getString(0);
    }
  }

  @Override
  public ReviewPeople people(
      Submission submission, String agency, boolean oversight, Viewer viewer) {
    Condition deciding = permits.allowed(Action.DECIDE, agency, oversight);
    return deciding
        .bind(
            Sql.of(
                entities,
                """
            with author_since_approval as (
              select a.staff_id from submission s join submission_author a on a.submission_id = s.id
              where s.record_id = :record and s.number > coalesce(
                (select max(p.number) from submission p where p.record_id = :record and p.status = 'APPROVED'), 0))
            select m.name,
              coalesce(w.submitted, 0) as submitted, coalesce(w.returned, 0) as returned,
              exists (select from author_since_approval where staff_id = :viewer) as barred,
              array(
                select distinct d.name
                from account a join staff_member d on d.id = a.staff_id
                where d.id not in (select staff_id from author_since_approval) and %s
                order by d.name limit 11) as deciders
            from account b join staff_member m on m.id = b.staff_id left join author_work w on w.account_id = b.id
            where b.id = :author
            """
                    .formatted(deciding.text())))
        .with("record", submission.record())
        .with("author", submission.submittedBy())
        .with("viewer", viewer.staff())
        .first(
            row ->
                new ReviewPeople(
                    new AuthorRecord(
                        row.text("name"), row.number("submitted"), row.number("returned")),
                    row.flag("barred"),
                    row.texts("deciders")))
        .orElseThrow();
  }
}
