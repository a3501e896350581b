package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Subject;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActKinds;
import org.garante.domain.review.ActParties;
import org.garante.domain.review.ActRepository;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;

/** Shows acts to an account, with what it may do with each. */
@ApplicationScoped
public class ActDesk {
  private static final Set<FieldGroup> ALL = EnumSet.allOf(FieldGroup.class);

  private final Kinds kinds;
  private final ActKinds actKinds;
  private final ActParties parties;
  private final ActRepository acts;
  private final RegisterQuery register;
  private final Permit permit;
  private final CurrentAccount current;

  @Inject
  public ActDesk(
      Kinds kinds,
      ActKinds actKinds,
      ActParties parties,
      ActRepository acts,
      RegisterQuery register,
      Permit permit,
      CurrentAccount current) {
    this.kinds = kinds;
    this.actKinds = actKinds;
    this.parties = parties;
    this.acts = acts;
    this.register = register;
    this.permit = permit;
    this.current = current;
  }

  /** The acts of a record that an account opened, those known then if it is of the past. */
  List<ShownAct> of(Opening opening) {
    if (opening.course().acts().isEmpty()) {
      return List.of();
    }
    Set<UUID> counting =
        acts.counting(opening.record().id()).stream().map(Act::id).collect(Collectors.toSet());
    return register.acts(opening.record().id()).stream()
        .flatMap(row -> opening.course().status(row.id()).map(row::as).stream())
        .map(
            row ->
                shown(
                    row,
                    opening.subject(),
                    opening.sight().groups(),
                    opening.isNow(),
                    counting.contains(row.id())))
        .toList();
  }

  /** Forms of the acts that the account may enter now. */
  List<String> enterable(Opening opening) {
    Course course = opening.course();
    if (!opening.isNow() || course.isAnnulled()) {
      return List.of();
    }
    List<Act> counting = course.acts().isEmpty() ? List.of() : acts.counting(opening.record().id());
    Subject subject =
        parties.subject(opening.subject(), opening.record(), opening.latest(), counting);
    boolean quiet = !course.isOpen() && course.pendingAct().isEmpty();
    Account by = current.get();
    return permit.allows(Action.ACT, by, subject)
        ? actKinds.of(kinds.get(opening.record().kind())).stream()
            .filter(kind -> quiet || !kind.isAlone())
            .filter(kind -> kind.permit().allowsEntering(by, subject))
            .map(ActKind::code)
            .toList()
        : List.of();
  }

  /** Acts that wait for a signature which the account may give, oldest first; so many at most. */
  List<ShownAct> waiting(int most) {
    return register.waitingActs(Viewer.of(current.get()), most).stream()
        .map(row -> shown(row, subject(row), Set.of(), true, false))
        .filter(act -> act.signable().isPresent())
        .toList();
  }

  /** As much of the record as signing depends on. */
  private Subject subject(ActRow row) {
    boolean oversight = kinds.get(row.kind()).isOversight();
    return new Subject(
        row.record(), row.ownerAgency(), oversight, oversight, false, Set.of(), Set.of());
  }

  private ShownAct shown(
      ActRow row, Subject subject, Set<FieldGroup> sight, boolean now, boolean counts) {
    ActKind<Form> kind = actKinds.get(row.form());
    Account by = current.get();
    UUID staff = by.staff().id();
    Optional<Signature> next =
        next(kind, row.status())
            .filter(place -> now)
            .filter(place -> kind.permit().allowsSigning(place, by, subject, row.authorAgency()));
    boolean own = row.entered().staff().equals(staff);
    Answers answers = Answers.of(kind.model(), kind.json().fromContent(row.content()));
    Set<FieldGroup> groups = own || next.isPresent() ? ALL : sight;
    return new ShownAct(
        row,
        answers.only(groups),
        groups.isEmpty() ? List.of() : row.findings(),
        counts,
        next.filter(place -> !row.isSignedBy(staff)),
        now
            && row.status().isOpen()
            && (next.isPresent() || own && kind.permit().allowsEntering(by, subject)));
  }

  private static Optional<Signature> next(ActKind<?> kind, ActStatus status) {
    return switch (status) {
      case ENTERED -> kind.signers() > 1 ? Optional.of(Signature.SECOND) : Optional.empty();
      case SIGNED -> Optional.of(Signature.THIRD);
      case CONFIRMED, STRUCK -> Optional.empty();
    };
  }
}
