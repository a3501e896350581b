package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.garante.domain.access.Action;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Reach;
import org.garante.domain.access.Role;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.reading.Viewer;

/**
 * What {@link Permit} and the act's own table answer about one record, as conditions of statements
 * about many. They stand here and nowhere else; a test compares both for every role, action and
 * sort of record (ADR 60).
 *
 * <p>They are about a row {@code r} of {@code record}, an {@code a} of {@code act} or of {@code
 * account}. Who is signed in is active, so that is not asked again.
 */
@ApplicationScoped
public class PermitSql {
  /** In whose list stand all records. */
  public static final String EVERYBODY = "*";

  private static final Condition NORMAL = new Condition("r.handling = 'NORMAL'", Map.of());

  private static final String AUTHOR =
      """
      exists (
        select from submission_author sa join submission o on o.id = sa.submission_id
        where o.record_id = %s and sa.staff_id = :staff)""";

  private final Permit permit;
  private final String oversight;
  private final String shared;
  private final String[] kindsOfOversight;

  @Inject
  public PermitSql(Permit permit, Kinds kinds) {
    this.permit = permit;
    this.oversight = codes(kinds, RecordKind::isOversight);
    this.shared = codes(kinds, RecordKind::isSharedOnceApproved);
    this.kindsOfOversight =
        kinds.all().stream()
            .filter(RecordKind::isOversight)
            .map(RecordKind::code)
            .toArray(String[]::new);
  }

  private static String codes(Kinds kinds, Predicate<RecordKind<?>> which) {
    return kinds.all().stream()
        .filter(which)
        .map(kind -> "'" + kind.code() + "'")
        .collect(Collectors.joining(", ", "(", ")"))
        .replace("()", "('')");
  }

  /**
   * Which records {@code r} the action reaches for an account.
   *
   * @param inForce expression for the submission in force, which may be null
   * @param latest expression for the latest one
   */
  public Condition reached(Action action, Viewer by, String inForce, String latest) {
    Condition owned =
        permit.isForStandIns(action, by.role())
            ? new Condition(
                "r.owner_agency = any (cast(:decidesFor as text[]))",
                Map.of("decidesFor", by.decidesFor().toArray(String[]::new)))
            : of(by, "r.owner_agency = :viewer");
    return switch (permit.reach(action, by.role())) {
      case NONE, PEER -> Condition.NEVER;
      case OWN -> owned.and(ofAgencies("r.kind"));
      case SCOPE -> owned.or(of(by, scope(":viewer", shown("r.kind", inForce, latest))));
      case AUTHOR -> ofOversight("r.kind").and(wrote(by));
      case NOTES -> ofOversight("r.kind");
      case ALL -> Condition.ALWAYS;
      case HOLDER, ADDRESSEE ->
          throw new IllegalArgumentException("only a record's content says who that is");
    };
  }

  /** The same where the columns say which submission is in force, and a look-up the latest. */
  public Condition reached(Action action, Viewer by) {
    return reached(
        action,
        by,
        "r.in_force",
        "(select o.id from submission o where o.record_id = r.id order by o.number desc limit 1)");
  }

  /** In whose list of records an account looks, where what it may read is kept ready (ADR 70). */
  public String list(Viewer by) {
    return permit.reach(Action.READ, by.role()) == Reach.ALL ? EVERYBODY : by.agency();
  }

  /** Which of the records in reach show an account more than folio and agency. */
  public Condition handled(Viewer by) {
    return switch (by.role()) {
      case OBSERVER -> Condition.ALWAYS;
      case SUPERVISOR -> NORMAL.or(of(by, "r.owner_agency = :viewer")).or(wrote(by));
      default -> NORMAL.or(wrote(by));
    };
  }

  /** Whether agencies do not even know of records of that kind until they are in their scope. */
  public String unknownUntilShared(String kind) {
    return kind + " in " + shared;
  }

  /**
   * Which waiting acts {@code a} of a record {@code r} an account may give the next signature, as
   * far as its role and agency go.
   */
  public Condition signed(Viewer by) {
    return new Condition(
        signers(":role", ":viewer"), Map.of("role", by.role().name(), "viewer", by.agency()));
  }

  /** Whether an account of that role and agency may give such an act its next signature. */
  public String signers(String role, String agency) {
    return """
        exists (
          select from act_signer w
          where w.form = a.form and w.place = case a.status when 'ENTERED' then 2 else 3 end and w.role = %2$s
            and case w.reach
              when 'OWN' then r.owner_agency = %3$s and r.kind not in %1$s
              when 'PEER' then a.author_agency = %3$s
              when 'NOTES' then r.kind in %1$s
              else w.reach = 'ALL' end)"""
        .formatted(oversight, role, agency);
  }

  /**
   * Which accounts {@code a} the action allows on a record of that agency.
   *
   * @param ofOversight whether oversight writes and approves its kind
   */
  public Condition allowed(Action action, String owner, boolean ofOversight) {
    List<Condition> roles =
        Arrays.stream(Role.values())
            .map(role -> allowed(action, role, owner, ofOversight))
            .filter(condition -> condition != Condition.NEVER)
            .toList();
    return new Condition("a.status = 'ACTIVE'", Map.of())
        .and(roles.stream().reduce(Condition::or).orElse(Condition.NEVER));
  }

  private Condition allowed(Action action, Role role, String owner, boolean ofOversight) {
    Reach reach = permit.reach(action, role);
    Condition ofRole = new Condition("a.role = '" + role + "'", Map.of());
    return switch (reach) {
      case NONE, PEER -> Condition.NEVER;
      case OWN ->
          ofOversight
              ? Condition.NEVER
              : ofRole.and(
                  new Condition(
                      permit.isForStandIns(action, role)
                          ? """
                          (a.agency = :owner
                            or exists (select from stand_in i where i.account_id = a.id and i.agency = :owner))"""
                          : "a.agency = :owner",
                      Map.of("owner", owner)));
      case NOTES -> ofOversight ? ofRole : Condition.NEVER;
      case ALL -> ofRole;
      case SCOPE, AUTHOR, HOLDER, ADDRESSEE ->
          throw new IllegalArgumentException(action + " is not of an agency alone");
    };
  }

  /**
   * Which records of the agencies' own kinds a report counts for the agency {@code :scope}; all if
   * that is null.
   *
   * @param owner expression for the agency that owns one
   */
  public static String counted(String owner) {
    return "(cast(:scope as text) is null or %s = cast(:scope as text))".formatted(owner);
  }

  /** The same of any kind, where {@code :ofOversight} are those that oversight writes. */
  public static String counted(String owner, String kind) {
    return "(cast(:scope as text) is null or %s = cast(:scope as text) and %s <> all (cast(:ofOversight as text[])))"
        .formatted(owner, kind);
  }

  /** Codes of the kinds that oversight writes and approves. */
  public String[] ofOversight() {
    return kindsOfOversight.clone();
  }

  /** Which operations a report offers the agency {@code :scope} to choose from. */
  public static String offered(String owner, String submission) {
    return "(cast(:scope as text) is null or %s = cast(:scope as text) or %s)"
        .formatted(owner, scope("cast(:scope as text)", submission));
  }

  private static String scope(String agency, String submission) {
    return """
    exists (
      select from submission_scope c where c.agency = %s and c.submission_id = %s)"""
        .formatted(agency, submission);
  }

  /** The submission whose scope counts. */
  private String shown(String kind, String inForce, String latest) {
    return "case when %s then %s else coalesce(%2$s, %s) end"
        .formatted(unknownUntilShared(kind), inForce, latest);
  }

  private Condition ofAgencies(String kind) {
    return new Condition(kind + " not in " + oversight, Map.of());
  }

  private Condition ofOversight(String kind) {
    return new Condition(kind + " in " + oversight, Map.of());
  }

  private static Condition wrote(Viewer by) {
    return new Condition(AUTHOR.formatted("r.id"), Map.of("staff", by.staff()));
  }

  private static Condition of(Viewer by, String text) {
    return new Condition(text, Map.of("viewer", by.agency()));
  }
}
