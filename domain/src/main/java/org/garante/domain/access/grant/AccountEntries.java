package org.garante.domain.access.grant;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;

/** Entries about accounts: the account's name in the open, what was given as a salted leaf. */
final class AccountEntries {
  private AccountEntries() {}

  static NewEntry of(LedgerAction action, Account account, Grant grant) {
    return deed(
        action,
        account,
        Json.createObjectBuilder()
            .add("grant", grant.id().toString())
            .add("kind", grant.kind().name())
            .add("role", grant.role().name())
            .add("agency", grant.agency())
            .add("state", grant.state().name()),
        Optional.empty());
  }

  static NewEntry of(LedgerAction action, Account account, Grant grant, String reason) {
    return deed(
        action,
        account,
        Json.createObjectBuilder().add("grant", grant.id().toString()),
        Optional.of(reason));
  }

  static NewEntry of(LedgerAction action, Account account, String reason) {
    return deed(action, account, Json.createObjectBuilder(), Optional.of(reason));
  }

  private static NewEntry deed(
      LedgerAction action, Account account, JsonObjectBuilder parameters, Optional<String> reason) {
    UUID staff = account.staff().id();
    Map<String, JsonValue> leaves = new TreeMap<>();
    leaves.put(
        "parameters",
        parameters.add("account", account.id().toString()).add("staff", staff.toString()).build());
    reason.ifPresent(text -> leaves.put("reason", Json.createValue(text)));
    return new NewEntry(
        action,
        Optional.of(account.username()),
        Optional.empty(),
        Set.of(),
        Commitment.to(Json.createObjectBuilder().build(), leaves),
        false);
  }
}
