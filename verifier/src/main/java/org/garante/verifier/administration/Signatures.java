package org.garante.verifier.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;

/** Who may enter which change of administration (docs/ledger-format.md, section 13). */
final class Signatures {
  private static final String NOBODY = "-";
  private static final Set<String> ADMINISTRATOR = Set.of("ADMIN");
  private static final Set<String> EITHER = Set.of("ADMIN", "AUDITOR");
  private static final Set<String> CATALOGUE =
      Set.of("agency", "policy_threshold", "use_threshold");

  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "ACCOUNT_CREATE", ADMINISTRATOR,
          "ACCOUNT_CHANGE", ADMINISTRATOR,
          "ACCOUNT_DISABLE", ADMINISTRATOR,
          "ACCOUNT_LOCK", Set.of(NOBODY),
          "ACCOUNT_RELEASE", EITHER,
          "GRANT_PROPOSE", ADMINISTRATOR,
          "GRANT_CONFIRM", EITHER,
          "GRANT_REFUSE", EITHER,
          "CATALOGUE_CHANGE", ADMINISTRATOR,
          "OPERATOR_CHANGE", Set.of(NOBODY));

  private static final List<String> OF_CATALOGUES = List.of("CATALOGUE_CHANGE", "OPERATOR_CHANGE");

  private final Administration administration;
  private final Findings findings;

  Signatures(Administration administration, Findings findings) {
    this.administration = administration;
    this.findings = findings;
  }

  void judge(Change change) {
    String action = change.entry().action();
    boolean ofCatalogue = CATALOGUE.contains(change.table());
    if (ofCatalogue != OF_CATALOGUES.contains(action) || !mayEnter(change)) {
      findings.add(
          Code.ACTOR,
          change.place(),
          "actor.row",
          action,
          change.entry().role().orElse(NOBODY),
          change.table());
    } else if (change.table().equals("account_grant")) {
      judgeGrant(change);
    }
  }

  private boolean mayEnter(Change change) {
    Optional<String> account = change.entry().account();
    boolean own = change.table().equals("account") && account.equals(Optional.of(change.key()));
    return switch (change.entry().action()) {
      case "ACCOUNT_CREATE" ->
          hasRole(change) && (!own || administration.isFirstAccount(change.key()));
      // with a one-time link people choose their first password themselves
      case "ACCOUNT_CHANGE" -> own || hasRole(change);
      default -> hasRole(change);
    };
  }

  private static boolean hasRole(Change change) {
    return ROLES
        .getOrDefault(change.entry().action(), Set.of())
        .contains(change.entry().role().orElse(NOBODY));
  }

  /** A grant is given and decided by whoever entered it, and confirmed by a third person. */
  private void judgeGrant(Change change) {
    Optional<String> signer = change.entry().staff();
    Optional<String> given = change.column("given_by");
    Optional<String> decided = change.column("decided_by");
    boolean made = change.revision() == 1;
    boolean right = made ? decided.isEmpty() && isGivenBy(signer, change) : decided.equals(signer);
    if (change.column("state").equals(Optional.of("CONFIRMED"))) {
      right =
          right
              && !made
              && !decided.equals(given)
              && !decided.equals(change.column("staff_id"))
              && (!change.column("kind").equals(Optional.of("STAND_IN"))
                  || change.entry().role().equals(Optional.of("AUDITOR")));
    }
    if (!right) {
      findings.add(Code.ACTOR, change.place(), "actor.grant");
    }
  }

  /** The installation's link gave the first account; every other one somebody did. */
  private boolean isGivenBy(Optional<String> signer, Change change) {
    Optional<String> given = change.column("given_by");
    return given.isEmpty()
        ? administration.isFirstAccount(change.column("account_id").orElse(""))
        : given.equals(signer);
  }
}
