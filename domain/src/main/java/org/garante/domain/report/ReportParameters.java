package org.garante.domain.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.review.form.Days;
import org.garante.domain.text.TextLimit;

/**
 * What a report is narrowed by, as it stands in the address. Empty means all.
 *
 * @param from first day
 * @param to last day
 * @param dated which day of a record counts
 * @param agency code of the owner
 * @param state INEGI, two digits
 * @param operation id of its record
 * @param knownOn a position of the ledger or a moment; none for everything committed
 * @param person pseudonym of whom what was looked at concerns
 * @param account name of the account that looked
 * @param until only what was entered before
 * @param by how the lines are told apart
 */
public record ReportParameters(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Dated dated,
    Optional<String> agency,
    Optional<String> state,
    Optional<UUID> operation,
    boolean approvedOnly,
    Optional<AskedPast> knownOn,
    Optional<String> person,
    Optional<String> account,
    Optional<Instant> until,
    Optional<String> by) {

  /** Which day of a record the period is about. */
  public enum Dated {
    /** When it happened, on the calendar of its place. */
    OCCURRED,
    /** When it was first submitted, on the capital's calendar. */
    RECORDED
  }

  /** Everything. */
  public static ReportParameters none() {
    return of(Map.of());
  }

  /**
   * Reads what an address says; names it does not know are passed over.
   *
   * @throws UnreadableParameter if a value is none of its kind
   * @throws org.garante.domain.ledger.past.UnreadablePast if {@code knownOn} is none
   */
  public static ReportParameters of(Map<String, String> address) {
    return new ReportParameters(
        read(address, "from", text -> day(text).orElseThrow(IllegalArgumentException::new)),
        read(address, "to", text -> day(text).orElseThrow(IllegalArgumentException::new)),
        read(address, "dated", Dated::valueOf).orElse(Dated.OCCURRED),
        read(address, "agency", text -> text),
        read(address, "state", text -> text),
        read(address, "operation", UUID::fromString),
        read(address, "approvedOnly", Boolean::valueOf).orElse(false),
        read(address, "knownOn", PastFinder::read),
        read(address, "person", text -> text),
        read(address, "account", text -> text),
        read(
            address,
            "until",
            text -> Days.instant(text).orElseThrow(IllegalArgumentException::new)),
        read(address, "by", text -> text));
  }

  /**
   * The same, if none of its days is farther away than a day can be meant.
   *
   * @throws UnreadableParameter if one is
   */
  ReportParameters within(Instant now) {
    LocalDate last = Days.last(now, true);
    requireMeant("from", from, last);
    requireMeant("to", to, last);
    requireMeant("until", until.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)), last);
    return this;
  }

  private static void requireMeant(String name, Optional<LocalDate> day, LocalDate last) {
    day.filter(last::isBefore)
        .ifPresent(
            far -> {
              throw new UnreadableParameter(name, far.toString());
            });
  }

  /** Only what that report is narrowed by; another kind of breakdown than it has is dropped. */
  public ReportParameters only(ReportCode code) {
    boolean period = code.takes(Filter.PERIOD);
    return new ReportParameters(
        from.filter(day -> period),
        to.filter(day -> period),
        code.takes(Filter.DATED) ? dated : Dated.OCCURRED,
        agency.filter(given -> code.takes(Filter.AGENCY)),
        state.filter(given -> code.takes(Filter.STATE)),
        operation.filter(given -> code.takes(Filter.OPERATION)),
        approvedOnly && code.takes(Filter.APPROVED_ONLY),
        knownOn.filter(given -> code.takes(Filter.KNOWN_ON)),
        person.filter(given -> code.takes(Filter.PERSON)),
        account.filter(given -> code.takes(Filter.ACCOUNT)),
        until.filter(given -> code.takes(Filter.UNTIL)),
        by.filter(code.breakdowns()::contains).or(() -> code.breakdowns().stream().findFirst()));
  }

  /**
   * The same until now, where the report is of a log that goes on by being read: a number and the
   * list opened from it later are then of the same entries.
   */
  ReportParameters upTo(ReportCode code, Instant now) {
    return new ReportParameters(
        from,
        to,
        dated,
        agency,
        state,
        operation,
        approvedOnly,
        knownOn,
        person,
        account,
        code.takes(Filter.UNTIL) ? until.or(() -> Optional.of(now)) : until,
        by);
  }

  /** What was given, by name, as it stands in an address. */
  public SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    from.ifPresent(day -> given.put("from", day.toString()));
    to.ifPresent(day -> given.put("to", day.toString()));
    if (dated != Dated.OCCURRED) {
      given.put("dated", dated.name());
    }
    agency.ifPresent(code -> given.put("agency", code));
    state.ifPresent(code -> given.put("state", code));
    operation.ifPresent(id -> given.put("operation", id.toString()));
    if (approvedOnly) {
      given.put("approvedOnly", "true");
    }
    knownOn.ifPresent(known -> given.put("knownOn", known.text()));
    person.ifPresent(pseudonym -> given.put("person", pseudonym));
    account.ifPresent(name -> given.put("account", name));
    until.ifPresent(at -> given.put("until", at.toString()));
    by.ifPresent(name -> given.put("by", name));
    return given;
  }

  /** What was given, in one line: what the ledger commits to. */
  public String text() {
    return given().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }

  /** A day as an address gives it or, with slashes, as a person types it; empty if it is none. */
  public static Optional<LocalDate> day(String text) {
    return text.contains("/") ? Days.day(text) : Days.isoDay(text);
  }

  private static <T> Optional<T> read(
      Map<String, String> address, String name, Function<String, T> reader) {
    Optional<String> typed =
        Optional.ofNullable(address.get(name))
            .map(TextLimit.PARAMETER::clean)
            .filter(text -> !text.isEmpty());
    try {
      return typed.map(reader);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableParameter(name, typed.orElse(""));
    }
  }
}
