package org.garante.verifier.administration;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;

/**
 * What entries say of rows of administration, folded: whether the register's rows follow from it,
 * and who might do what at a time.
 */
public final class Administration implements Deputies {
  private static final String ACCOUNT = "account";

  /** By table and key. */
  private final Map<String, Chain> chains = new TreeMap<>();

  private final Set<String> shown = new HashSet<>();
  private final long limit;
  private final Findings findings;

  /**
   * @param limit how far clocks may be apart
   */
  public Administration(Duration limit, Findings findings) {
    this.limit = limit.toNanos() / 1_000;
    this.findings = findings;
  }

  /** Takes in what an entry says of rows. */
  public void take(List<Change> changes) {
    changes.forEach(
        change ->
            chains
                .computeIfAbsent(name(change.table(), change.key()), c -> new Chain())
                .add(change));
  }

  /** Judges a row of the register. */
  public void judge(Row row) {
    String name = name(row.table(), row.key());
    Chain chain = chains.get(name);
    if (!shown.add(name)) {
      findings.add(Code.REGISTER, row.place(), "register.row.twice", name);
    } else if (chain == null) {
      findings.add(Code.NO_ENTRY, row.place(), "no-entry.row", name);
    } else {
      judge(row, name, chain.last());
    }
  }

  private void judge(Row row, String name, Change last) {
    if (last.row().isEmpty()) {
      findings.add(Code.REGISTER, last.place(), "register.row.gone", name);
    } else if (!last.row().get().equals(row.columns())) {
      findings.add(Code.REGISTER, last.place(), "register.row", name);
    }
    if (row.table().equals("staff_member") && !row.personHash().equals(made(name).person())) {
      findings.add(Code.REGISTER, last.place(), "register.person", name);
    }
  }

  private Change made(String name) {
    return chains.get(name).changes().get(0);
  }

  /** Judges what entries say of rows, once all rows of the register were. */
  public void end() {
    boolean first = true;
    Signatures signatures = new Signatures(this, findings);
    for (Map.Entry<String, Chain> one : chains.entrySet()) {
      Chain chain = one.getValue();
      chain
          .outOfOrder()
          .ifPresent(
              change ->
                  findings.add(
                      Code.REGISTER,
                      change.place(),
                      "register.row.order",
                      one.getKey(),
                      change.revision()));
      if (chain.last().row().isPresent() && !shown.contains(one.getKey())) {
        findings.add(Code.REGISTER, chain.last().place(), "register.row.without", one.getKey());
      }
      chain.changes().forEach(signatures::judge);
    }
  }

  /** Judges whether an entry names whom it may name, and in the role and agency that they had. */
  public void judge(Actor actor, String entry, long at, Place place) {
    if (!actor.isNobody() && !isKnown(actor, entry, at)) {
      findings.add(
          Code.ACTOR,
          place,
          "actor.entry",
          actor.account().orElse("-"),
          actor.role().orElse("-"),
          actor.agency().orElse("-"));
    }
  }

  private boolean isKnown(Actor actor, String entry, long at) {
    Chain chain = chains.get(name(ACCOUNT, actor.account().orElse("")));
    return chain != null
        && chain.was(
            at,
            limit,
            account ->
                account.column("staff_id").equals(actor.staff())
                    && account.column("role").equals(actor.role())
                    && account.column("agency").equals(actor.agency())
                    && (account.column("status").equals(Optional.of("ACTIVE"))
                        || account.entry().id().equals(entry)));
  }

  @Override
  public boolean standsIn(String account, String agency, long at) {
    Chain chain = chains.get(name("stand_in", account + " " + agency));
    return chain != null && chain.was(at, limit, change -> change.row().isPresent());
  }

  /** Whether no account was made before this one. */
  boolean isFirstAccount(String account) {
    Chain own = chains.get(name(ACCOUNT, account));
    return own != null
        && chains.entrySet().stream()
            .filter(one -> one.getKey().startsWith(ACCOUNT + " "))
            .allMatch(one -> one.getValue().madeAt() >= own.madeAt());
  }

  private static String name(String table, String key) {
    return table + " " + key;
  }
}
