package org.garante.ear;

import java.util.UUID;
import org.garante.domain.ledger.LedgerAction;

/** Agencies of a test's own, so that its queues and lists hold what it put there and no more. */
public final class Agencies {
  private Agencies() {}

  /** A police force that nothing else knows of. */
  public static String police() {
    String code =
        "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    Sql.administer(
        LedgerAction.CATALOGUE_CHANGE,
        code,
        owner ->
            Sql.run(
                owner,
                """
                insert into agency
                  (code, name_es, name_en, country, government_order, kind, active_from, note)
                values (?, ?, ?, 'MX', 'FEDERAL', 'POLICE', '2000-01-01', '')
                """,
                code,
                "Institución de prueba " + code,
                "Test agency " + code));
    return code;
  }
}
