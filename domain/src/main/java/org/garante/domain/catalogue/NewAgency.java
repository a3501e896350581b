package org.garante.domain.catalogue;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.garante.domain.text.Codes;
import org.garante.domain.text.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * An agency that is asked for.
 *
 * @param code capital letters and digits, parts joined by hyphens, as folios will carry it
 * @param court what it decides on, of a court and no other
 * @param country ISO 3166 code of two letters
 * @param homeState the state it is of, whose clock it keeps: of what is a state's or a
 *     municipality's; of a federal one where it sits in one; none of a foreign one
 */
public record NewAgency(
    String code,
    String nameEs,
    String nameEn,
    String country,
    Agency.Order order,
    Agency.Kind kind,
    Agency.@Nullable Court court,
    @Nullable String homeState,
    LocalDate activeFrom) {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

  public NewAgency {
    code = Codes.canonical(TextLimit.PARAMETER.clean(code));
    nameEs = TextLimit.AGENCY_NAME.clean(nameEs);
    nameEn = TextLimit.AGENCY_NAME.clean(nameEn);
    country = Codes.canonical(TextLimit.PARAMETER.clean(country));
    homeState = homeState == null || homeState.isBlank() ? null : homeState.strip();
    if (!CODE.matcher(code).matches() || code.length() > 12) {
      throw CatalogueConflict.agencyCode();
    }
    if (nameEs.isEmpty() || nameEn.isEmpty()) {
      throw CatalogueConflict.namesNeeded();
    }
    if ((kind == Agency.Kind.COURT) != (court != null) || court != null && !country.equals("MX")) {
      throw CatalogueConflict.court();
    }
    if (!country.matches("[A-Z]{2}") || country.equals("MX") == (order == Agency.Order.FOREIGN)) {
      throw CatalogueConflict.country();
    }
    boolean local = order == Agency.Order.STATE || order == Agency.Order.MUNICIPAL;
    if (local && homeState == null || order == Agency.Order.FOREIGN && homeState != null) {
      throw CatalogueConflict.homeState();
    }
  }

  Agency agency() {
    return court == null
        ? new Agency(code, nameEs, nameEn, country, order, kind, homeState, activeFrom, null)
        : Agency.court(code, nameEs, nameEn, order, court, homeState, activeFrom);
  }
}
