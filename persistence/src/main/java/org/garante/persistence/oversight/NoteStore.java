package org.garante.persistence.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.oversight.NoteFilter;
import org.garante.domain.oversight.NoteQuery;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;

/** Notes by their term, of what is kept ready: a page is one range of an index. */
@ApplicationScoped
public class NoteStore implements NoteQuery {
  /** The last day of a term; notes without one come last. */
  private static final String TERM = "coalesce(c.reply_due, '2199-12-31'::date)";

  /** Whether a reply is news to the person: they wrote the note, or whoever did is gone. */
  private static final String NEWS =
      """
      (u.staff_id = :staff or not exists (
        select from account x where x.staff_id = u.staff_id and x.status = 'ACTIVE' and x.role in ('AUDITOR', 'OBSERVER')))""";

  private static final String ROWS =
      """
      select n.id, n.folio, n.owner_agency, c.addressed_agency, s.headline, c.since, c.reply_due, c.reply_waits,
        a.id as reply, a.in_force as reply_submission, a.folio as reply_folio, p.text as reply_text,
        (select max(t.at) from transition t where t.submission_id = a.in_force and t.to_state = 'APPROVED') as reply_since,
        exists (select from reply_unread u where u.reply_id = c.reply_id and %2$s) as unread,
        array(select sp.person_id from submission_person sp where sp.submission_id = n.in_force) as persons
      from (%1$s) c
      join record n on n.id = c.note_id
      join submission s on s.id = n.in_force
      left join record a on a.id = c.reply_id
      left join oversight_reply p on p.submission_id = a.in_force
      """;

  private final EntityManager entities;

  @Inject
  public NoteStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<NoteRow> notes(
      NoteFilter filter, LocalDate today, Viewer viewer, Optional<UUID> after, int limit) {
    String key = filter.isByTerm() ? TERM : "c.since";
    String beyond = filter.isByTerm() ? ">" : "<";
    String order =
        "order by %1$s %2$s, c.note_id %2$s".formatted(key, filter.isByTerm() ? "asc" : "desc");
    String place =
        after.isEmpty()
            ? ""
            : " and (%1$s, c.note_id) %2$s (select %1$s, c.note_id from correspondence c where c.note_id = :after)"
                .formatted(key, beyond);
    String page =
        "select c.* from correspondence c where %s%s%s %s limit :most"
            .formatted(reach(viewer), wanted(filter), place, order);
    Sql query =
        Sql.of(entities, ROWS.formatted(page, NEWS) + order)
            .with("staff", viewer.staff())
            .with("most", limit);
    if (!viewer.everything()) {
      query.with("viewer", viewer.agency());
    }
    if (filter == NoteFilter.OVERDUE) {
      query.with("today", today);
    }
    after.ifPresent(id -> query.with("after", id));
    return query.rows(NoteStore::row);
  }

  @Override
  public Optional<NoteRow> of(UUID record, Viewer viewer) {
    String one =
        """
        select c.* from correspondence c
        where %s and c.note_id in (
          select cast(:record as uuid)
          union
          select p.note_id from oversight_reply p join submission o on o.id = p.submission_id where o.record_id = :record)
        """
            .formatted(reach(viewer));
    Sql query =
        Sql.of(entities, ROWS.formatted(one, NEWS))
            .with("staff", viewer.staff())
            .with("record", record);
    if (!viewer.everything()) {
      query.with("viewer", viewer.agency());
    }
    return query.first(NoteStore::row);
  }

  @Override
  public void read(UUID reply, UUID staff) {
    Sql.of(entities, "delete from reply_unread u where u.reply_id = :reply and " + NEWS)
        .with("reply", reply)
        .with("staff", staff)
        .execute();
  }

  private static String reach(Viewer viewer) {
    return viewer.everything() ? "true" : "c.addressed_agency = :viewer";
  }

  private static String wanted(NoteFilter filter) {
    return switch (filter) {
      case OPEN -> " and c.reply_id is null";
      case OVERDUE -> " and c.reply_id is null and " + TERM + " < :today";
      case RECEIVED ->
          " and c.reply_id in (select u.reply_id from reply_unread u where " + NEWS + ")";
      case ALL -> "";
    };
  }

  private static NoteRow row(Sql.Row row) {
    return new NoteRow(
        row.id("id"),
        row.text("folio"),
        row.text("owner_agency"),
        row.text("addressed_agency"),
        row.text("headline"),
        row.at("since"),
        row.findDay("reply_due"),
        row.flag("reply_waits"),
        row.findId("reply")
            .map(
                reply ->
                    new NoteRow.Reply(
                        reply,
                        row.id("reply_submission"),
                        row.text("reply_folio"),
                        row.text("reply_text"),
                        row.at("reply_since"))),
        row.flag("unread"),
        row.ids("persons"));
  }
}
