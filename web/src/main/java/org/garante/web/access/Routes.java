package org.garante.web.access;

import static org.garante.domain.access.Role.ADMIN;
import static org.garante.domain.access.Role.AUDITOR;
import static org.garante.domain.access.Role.OBSERVER;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;
import static org.garante.web.access.Route.Sort.API;
import static org.garante.web.access.Route.Sort.FILE;
import static org.garante.web.access.Route.Sort.PAGE;
import static org.garante.web.access.Route.api;
import static org.garante.web.access.Route.file;
import static org.garante.web.access.Route.open;
import static org.garante.web.access.Route.page;
import static org.garante.web.access.Route.roles;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.access.Role;

/**
 * Every address of the register and who may ask for it, in one table. The filter lets nothing
 * through that is not here; tests walk it.
 */
public final class Routes {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);

  /** Who writes: records of an agency, or notes of oversight. */
  private static final Set<Role> AUTHORS = roles(RECORDER, AUDITOR, OBSERVER);

  /** Who decides: records of an agency, or notes of oversight. */
  private static final Set<Role> DECIDERS = roles(SUPERVISOR, AUDITOR, OBSERVER);

  /** Who reads records at all. */
  private static final Set<Role> READERS = roles(RECORDER, SUPERVISOR, AUDITOR, OBSERVER);

  private static final Set<Role> OVERSIGHT = roles(AUDITOR, OBSERVER);

  /** Who sees accounts and grants: whoever manages them, and who watches that. */
  private static final Set<Role> CUSTODIANS = roles(ADMIN, AUDITOR, OBSERVER);

  /** In the order in which they are asked; the first that covers an address counts. */
  public static final List<Route> TABLE =
      List.of(
          open("/sign-in", PAGE),
          file("/sign-out", ALL),
          open("/language", FILE),
          open("/jakarta.faces.resource/*", FILE),
          open("/api/session", API),
          open("/health/live", API),
          open("/health/ready", API),
          open("/health/ledger", API),
          open("/checkpoint", FILE),
          open("/checkpoint/keys", FILE),
          open("/compare", PAGE),
          page("/", ALL),
          page("/drafts/new", AUTHORS),
          page("/drafts/form", AUTHORS).sample("draft={draft}"),
          page("/drafts/check", AUTHORS).sample("draft={draft}"),
          api("/api/drafts/*", AUTHORS),
          api("/api/now", AUTHORS),
          api("/api/choices/*", READERS),
          page("/records", READERS),
          page("/record", READERS).sample("folio={folio}"),
          page("/record/history", OVERSIGHT).sample("folio={folio}"),
          page("/record/linked", READERS).sample("folio={folio}"),
          page("/record/act", READERS).sample("folio={folio}&form=ANNULMENT"),
          file("/record/certificate", READERS),
          file("/records/certificate", READERS),
          page("/notes", READERS),
          page("/pending", CUSTODIANS),
          page("/queue", DECIDERS),
          page("/review", DECIDERS).sample("submission={submission}"),
          page("/sample", OVERSIGHT),
          page("/reports", READERS),
          page("/reports/report", READERS).sample("code=R04"),
          page("/reports/records", READERS)
              .sample("code=R04&table=registration&line=*&column=counted"),
          file("/reports/export", READERS).sample("code=R04"),
          page("/ledger", OVERSIGHT),
          file("/ledger/bundle", OVERSIGHT),
          open("/activate", PAGE),
          page("/own-account", ALL),
          page("/accounts", CUSTODIANS),
          page("/accounts/new", roles(ADMIN)),
          page("/account", CUSTODIANS).sample("id={account}"),
          page("/grants", CUSTODIANS),
          page("/alerts", CUSTODIANS),
          page("/agencies", roles(ADMIN, AUDITOR)),
          page("/agencies/new", roles(ADMIN)),
          page("/agencies/close", roles(ADMIN)).sample("code=CBP"),
          page("/catalogues", roles(ADMIN, AUDITOR)));

  private Routes() {}

  /** The route of an address; empty if the register has no such address. */
  public static Optional<Route> find(String path) {
    return TABLE.stream().filter(route -> route.covers(path)).findFirst();
  }
}
