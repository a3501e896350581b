package org.garante.domain.ledger.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Action;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Reach;
import org.garante.domain.access.Sight;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.Subject;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.certificate.Found.Withheld;
import org.garante.domain.review.Folio;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordListService;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.Sights;

/** Answers inquiries with what the account may take away. */
@ApplicationScoped
public class Inquiries {
  /** Records of one certificate: more are hundreds of pages, which nobody reads. */
  static final int MOST = 100;

  private final RecordRepository records;
  private final RecordListService lists;
  private final Subjects subjects;
  private final CertificateQuery certificates;
  private final AccountRepository accounts;
  private final Sights sights;
  private final Permit permit;

  @Inject
  public Inquiries(
      RecordRepository records,
      RecordListService lists,
      Subjects subjects,
      CertificateQuery certificates,
      AccountRepository accounts,
      RegisterQuery register,
      Permit permit,
      Clock clock) {
    this.records = records;
    this.lists = lists;
    this.subjects = subjects;
    this.certificates = certificates;
    this.accounts = accounts;
    this.sights = new Sights(permit, register, clock);
    this.permit = permit;
  }

  /**
   * What was found.
   *
   * @param reason for a search by name where names are masked
   * @throws UnknownRecord if there is none with that folio
   * @throws NotPermitted if the account may not take away that record, or records of that agency
   * @throws TooManyFound if there are more than a certificate holds
   */
  Found answer(Inquiry inquiry, Account by, String reason) {
    return inquiry instanceof Inquiry.OfList query
        ? answer(query.filter(), by, reason)
        : answer((Inquiry.OfRecord) inquiry, by);
  }

  /** Whether records of all agencies are in reach. */
  boolean everywhere(Account by) {
    return permit.reach(Action.EXPORT, by.role()) == Reach.ALL;
  }

  private Found answer(Inquiry.OfRecord asked, Account by) {
    RegisterRecord record = find(asked.folio());
    Sight sight = takenAway(record, by).orElseThrow(() -> new NotPermitted(Action.EXPORT));
    return new Found(asked, lines(Map.of(record.id(), sight.groups())), List.of(), false);
  }

  private Found answer(RecordFilter filter, Account by, String reason) {
    RecordFilter asked = everywhere(by) ? filter : own(filter, by.agency());
    Page<RecordRow> page = lists.list(asked, Optional.empty(), Optional.empty(), MOST, reason);
    if (page.next().isPresent()) {
      throw new TooManyFound(MOST);
    }
    Map<UUID, Set<FieldGroup>> shown = new LinkedHashMap<>();
    List<Withheld> withheld = new ArrayList<>();
    for (RecordRow row : page.rows()) {
      records
          .find(row.id())
          .flatMap(record -> takenAway(record, by))
          .ifPresentOrElse(
              sight -> shown.put(row.id(), sight.groups()),
              () -> withheld.add(new Withheld(row.folio(), row.ownerAgency())));
    }
    return new Found(
        new Inquiry.OfList(asked), lines(shown), withheld, !asked.identityWords().isBlank());
  }

  private static RecordFilter own(RecordFilter filter, String agency) {
    if (filter.agency().filter(asked -> !asked.equals(agency)).isPresent()) {
      throw new NotPermitted(Action.EXPORT);
    }
    return filter.ownedBy(agency);
  }

  /** What the account sees of a record that it may take away; empty if it may not. */
  private Optional<Sight> takenAway(RegisterRecord record, Account by) {
    Subject subject = subjects.of(record);
    return Optional.of(sights.of(by, subject))
        .filter(Sight::showsContent)
        .filter(sight -> permit.allows(Action.EXPORT, by, subject));
  }

  private List<CertifiedRecord> lines(Map<UUID, Set<FieldGroup>> shown) {
    Map<UUID, StaffMember> people = new HashMap<>();
    return certificates.records(shown).stream()
        .map(
            line -> {
              UUID id = UUID.fromString(line.getJsonObject("record").getString("id"));
              Set<FieldGroup> groups = shown.get(id);
              boolean officers = groups.contains(FieldGroup.OFFICERS);
              return new CertifiedRecord(groups, line, officers ? people(line, people) : Map.of());
            })
        .toList();
  }

  private Map<UUID, StaffMember> people(JsonObject line, Map<UUID, StaffMember> known) {
    for (JsonObject step : line.getJsonArray("steps").getValuesAs(JsonObject.class)) {
      if (step.get("staff") instanceof JsonString staff) {
        UUID id = UUID.fromString(staff.getString());
        if (!known.containsKey(id)) {
          accounts.staff(id).ifPresent(member -> known.put(id, member));
        }
      }
    }
    return known;
  }

  private RegisterRecord find(String folio) {
    return Folio.typed(folio).flatMap(records::find).orElseThrow(() -> new UnknownRecord(folio));
  }
}
