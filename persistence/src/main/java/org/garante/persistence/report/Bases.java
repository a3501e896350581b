package org.garante.persistence.report;

import org.garante.domain.access.watch.Night;
import org.garante.persistence.access.PermitSql;

/** What the bases of several reports have in common. */
final class Bases {
  /**
   * Whether a thing is of the period asked for: on the calendar of the place where it happened, or
   * on the capital's when it was recorded. Null where its day is not known.
   */
  private static final String IN_PERIOD =
      """
      case when :from::date is null and :to::date is null then true
      else (case when :dated::text = 'RECORDED' then (%s at time zone 'America/Mexico_City')::date
        else (%s at time zone %s)::date end)
        between coalesce(:from::date, '-infinity') and coalesce(:to::date, 'infinity') end""";

  /** Where agencies' nights are: joined beside what {@link #atNight} is asked of. */
  private static final String NIGHT =
      """
      left join (agency of_night join state night on night.code = of_night.home_state)
        on of_night.code = %s""";

  private Bases() {}

  /**
   * What may be of the period, and what has no day: told by instants alone, so that an index finds
   * it, and a day wider on both sides than any clock is off.
   */
  private static String near(String recorded, String happened) {
    String within =
        """
        (:from::date is null or %1$s >= :from::date::timestamp at time zone 'UTC' - interval '1 day')
          and (:to::date is null or %1$s < :to::date::timestamp at time zone 'UTC' + interval '3 days')""";
    return """
        case when :dated::text = 'RECORDED' then %s
          else %s is null or %s end"""
        .formatted(within.formatted(recorded), happened, within.formatted(happened));
  }

  /**
   * Arrests as known, of the agency, state, operation and standing asked for, once in force or
   * submitted at all.
   */
  static String arrests(String computed, String joins) {
    return """
        select a.record_id::text as unit, a.record_id, a.submission_id, null::integer as submission_number, a.folio,
          a.owner_agency, a.handling, a.approved, a.latest_status as status, a.arrested_at as at,
          a.arrested_zone as zone, null::text as detail, %s as in_period,
          %s
        from %s a
        %s
        where %s and %s
        """
        .formatted(
            IN_PERIOD.formatted("a.recorded_at", "a.arrested_at", "a.arrested_zone"),
            computed,
            AsKnown.ARRESTS,
            joins,
            near("a.recorded_at", "a.arrested_at"),
            asked("a"));
  }

  /** Transfers, the same way; their day is that of the handing over, which may not be known. */
  static String transfers(String computed, String joins) {
    return """
        select t.record_id::text as unit, t.record_id, t.submission_id, null::integer as submission_number, t.folio,
          t.owner_agency, t.handling, t.approved, t.latest_status as status, t.handed_over_at as at,
          t.handed_over_zone as zone, null::text as detail, %s as in_period,
          %s
        from %s t
        %s
        where %s and %s
        """
        .formatted(
            IN_PERIOD.formatted("t.recorded_at", "t.handed_over_at", "t.handed_over_zone"),
            computed,
            AsKnown.TRANSFERS,
            joins,
            near("t.recorded_at", "t.handed_over_at"),
            asked("t"));
  }

  /** Whether an instant is on a day of the period, on the capital's calendar. */
  static String inPeriod(String at) {
    return """
        (%s at time zone 'America/Mexico_City')::date
          between coalesce(:from::date, '-infinity') and coalesce(:to::date, 'infinity')"""
        .formatted(at);
  }

  /** The clock of an agency's nights, joined for {@link #atNight}. */
  static String night(String agency) {
    return NIGHT.formatted(agency);
  }

  /**
   * Whether an instant is at night, by the one definition there is: on the clock of the state of
   * the agency whose {@link #night} was joined, else the capital's.
   */
  static String atNight(String at) {
    String hour =
        "extract(hour from %s at time zone coalesce(night.time_zone, 'America/Mexico_City'))"
            .formatted(at);
    return "(%1$s >= %2$s or %1$s < %3$s)".formatted(hour, Night.FROM, Night.UNTIL);
  }

  /** Whose records: of the viewer's agency, where they see no other, and of the one asked for. */
  static String owned(String owner) {
    return PermitSql.counted(owner) + askedOf(owner);
  }

  /** The same where what is counted may be of any kind. */
  static String owned(String owner, String kind) {
    return PermitSql.counted(owner, kind) + askedOf(owner);
  }

  private static String askedOf(String owner) {
    return " and (:agency::text is null or %s = :agency::text)".formatted(owner);
  }

  private static String asked(String alias) {
    return owned(alias + ".owner_agency")
        + """
         and (:state::text is null or %1$s.state_code = :state::text)
          and (:operation::uuid is null or %1$s.operation_id = :operation::uuid)
          and (%1$s.approved or not :approvedOnly::boolean)"""
            .formatted(alias);
  }
}
