package org.garante.domain.ledger.bundle;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.Subject;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;

/** What is opened to an account: of records by its sight, of other entries by their leaf. */
public final class Disclosure {
  /** What was searched for may be a name. */
  private static final String TERMS = "terms";

  /** Who a natural person is that works with the register; the person's id follows. */
  public static final String PERSON = "person/";

  private final Kinds kinds;
  private final Permit permit;
  private final Account account;

  public Disclosure(Kinds kinds, Permit permit, Account account) {
    this.kinds = kinds;
    this.permit = permit;
    this.account = account;
  }

  /**
   * The groups of a record that are opened, without any unmasking. The account reaches all records:
   * no scope is asked for.
   *
   * @param kind as stored, which whoever tampers may have made one there is not
   * @param authors staff ids of everyone who wrote it
   */
  public Set<FieldGroup> groups(
      UUID record, String kind, String owner, boolean restricted, Set<UUID> authors) {
    Optional<RecordKind<?>> known =
        kinds.all().stream().filter(one -> one.code().equals(kind)).findFirst();
    return permit
        .sight(
            account,
            new Subject(
                record,
                owner,
                known.map(RecordKind::isOversight).orElse(false),
                known.map(RecordKind::isCorrespondence).orElse(false),
                restricted,
                Set.of(),
                authors))
        .groups();
  }

  /** Whether a leaf of an entry that is no step of a record is opened. */
  public boolean opens(String leaf) {
    if (leaf.startsWith(PERSON)) {
      return permit.allows(Action.READ_GRANTS, account);
    }
    return !leaf.equals(TERMS) || account.role() == Role.OBSERVER;
  }
}
