package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.reading.SignerQuery;
import org.garante.persistence.Sql;
import org.garante.persistence.access.PermitSql;

/** Who may sign an act next: whom the act's own table names and who has not signed it. */
@ApplicationScoped
public class SignerStore implements SignerQuery {
  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public SignerStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
  }

  @Override
  public List<String> next(UUID act, int limit) {
    return Sql.of(
            entities,
            """
            select distinct m.name
            from act a
            join record r on r.id = a.record_id
            join account b on b.status = 'ACTIVE' and %s
            join staff_member m on m.id = b.staff_id
            where a.id = :act and a.status in ('ENTERED', 'SIGNED') and not exists (
              select from transition o where o.act_id = a.id and o.by_staff = b.staff_id and o.to_state <> 'STRUCK')
            order by m.name limit :most
            """
                .formatted(permits.signers("b.role", "b.agency")))
        .with("act", act)
        .with("most", limit)
        .rows(row -> row.text("name"));
  }
}
