package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.review.reading.Viewer;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.PageCatalogue;

/** The person using the page, for the bar and for what a page offers. */
@Named
@RequestScoped
public class Me {
  private final CurrentAccount current;
  private final Permit permit;
  private final PageCatalogue catalogue;
  private final Language language;

  @Inject
  public Me(CurrentAccount current, Permit permit, PageCatalogue catalogue, Language language) {
    this.current = current;
    this.permit = permit;
    this.catalogue = catalogue;
    this.language = language;
  }

  public boolean isSignedIn() {
    return current.find().isPresent();
  }

  public String getName() {
    return current.get().staff().name();
  }

  public String getUsername() {
    return current.get().username();
  }

  /** Id of the natural person. */
  public UUID getStaff() {
    return current.get().staff().id();
  }

  public Role getRole() {
    return current.get().role();
  }

  public String getAgency() {
    return current.get().agency();
  }

  /** Codes of the agencies whose records the person may have to decide. */
  public List<String> getDecidesFor() {
    return Viewer.of(current.get()).decidesFor().stream().sorted().toList();
  }

  public String getAgencyName() {
    return catalogue
        .agency(getAgency())
        .map(agency -> agency.name(language.getLocale()))
        .orElse(getAgency());
  }

  /** Whether the person's role is one of these. */
  public boolean is(String... roles) {
    return isSignedIn() && Arrays.asList(roles).contains(getRole().name());
  }

  /** Whether the person's role includes an action, before any record is looked at. */
  public boolean can(String action) {
    Account account = current.find().orElse(null);
    return account != null && permit.allows(Action.valueOf(action), account);
  }
}
