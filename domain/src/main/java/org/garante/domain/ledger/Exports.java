package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What leaves the register: an entry when it begins, with what for, and one when it is made, with
 * the number of its rows and its hash. A beginning without an end was broken off.
 */
@ApplicationScoped
public class Exports {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Ledger ledger;

  @Inject
  public Exports(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Enters that an export begins. What streams asks for this outside a transaction, so that the
   * entry is committed before the first byte leaves.
   *
   * @param object what leaves: a report's code, a record's id
   * @throws PurposeRequired if it is not said what for
   */
  public LedgerEntry begin(Object object, String parameters, String purpose) {
    return begin(object, Map.of("parameters", JSON.createValue(parameters)), purpose, Set.of());
  }

  /**
   * Enters that an export begins that shows who these persons are.
   *
   * @param said what is entered besides the purpose, by leaf
   * @throws PurposeRequired if it is not said what for
   */
  public LedgerEntry begin(
      Object object, Map<String, ? extends JsonValue> said, String purpose, Set<UUID> persons) {
    Map<String, JsonValue> leaves = new TreeMap<>(said);
    leaves.put("reason", JSON.createValue(PurposeRequired.in(purpose)));
    return ledger.enterRead(
        NewEntry.committing(LedgerAction.EXPORT_START, object, leaves).concerning(persons));
  }

  /**
   * Enters that an export is made.
   *
   * @param export id of the entry with which it began
   * @param sha256 of what left, in hex
   */
  public void end(UUID export, Object object, long rows, String sha256) {
    ledger.enterRead(
        NewEntry.with(
            LedgerAction.EXPORT_END,
            object,
            Map.of("parameters", "export=%s&rows=%s&sha256=%s".formatted(export, rows, sha256))));
  }
}
