package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.review.Annulment;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.reading.AnnulmentRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;

/** Annulments as lists show them: those that wait for somebody, and those of a record. */
@ApplicationScoped
public class AnnulmentListStore {
  private static final String ANNULMENTS =
      """
      select a.id, a.record_id, r.folio, r.kind, r.owner_agency, a.reason, a.state, a.proposed_by, p.name as proposer,
        a.proposed_at, s.name as seconder, c.name as completer
      from annulment a
      join record r on r.id = a.record_id
      join staff_member p on p.id = a.proposed_by
      left join staff_member s on s.id = a.seconded_by
      left join staff_member c on c.id = a.completed_by
      where\
      """;

  private final EntityManager entities;
  private final Kinds kinds;

  @Inject
  public AnnulmentListStore(EntityManager entities, Kinds kinds) {
    this.entities = entities;
    this.kinds = kinds;
  }

  List<AnnulmentRow> waitingFor(Viewer viewer) {
    List<AnnulmentRow> open =
        Sql.of(
                entities,
                ANNULMENTS
                    + " a.state in ('PROPOSED', 'SECONDED') order by a.proposed_at limit 1000")
            .rows(AnnulmentListStore::annulment);
    return open.stream().filter(row -> waitsFor(row, viewer)).toList();
  }

  private boolean waitsFor(AnnulmentRow row, Viewer viewer) {
    boolean note = kinds.get(row.kind()).isOversight();
    if (row.proposedByStaff().equals(viewer.staff())) {
      return false;
    }
    return row.state() == Annulment.State.PROPOSED
        ? note
            ? viewer.everything()
            : viewer.role() == Role.SUPERVISOR && viewer.agency().equals(row.ownerAgency())
        : note ? viewer.everything() : viewer.role() == Role.AUDITOR;
  }

  List<AnnulmentRow> of(UUID record) {
    return Sql.of(entities, ANNULMENTS + " a.record_id = :record order by a.proposed_at desc")
        .with("record", record)
        .rows(AnnulmentListStore::annulment);
  }

  private static AnnulmentRow annulment(Sql.Row row) {
    return new AnnulmentRow(
        row.id("id"),
        row.id("record_id"),
        row.text("folio"),
        row.text("kind"),
        row.text("owner_agency"),
        row.text("reason"),
        row.constant("state", Annulment.State.class),
        row.id("proposed_by"),
        row.text("proposer"),
        row.at("proposed_at"),
        row.findText("seconder"),
        row.findText("completer"));
  }
}
