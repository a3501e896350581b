package org.garante.domain.place;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.State;
import org.garante.domain.ground.Capital;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened: in a state, at sea, in the air, abroad, or nobody knows. Its zone is
 * the one times there are typed in.
 */
public class Place implements Part {
  /** Stands in lines that are the same in every language before a code that pages put in words. */
  public static final String MARK = "@";

  @Asked(need = Need.VALUE, basis = "LNRD 18-IV", column = "place_where")
  public @Nullable PlaceKind where;

  @Asked(need = Need.VALUE, widget = Widget.STATE, when = "where=STATE", basis = "LNRD 18-IV")
  public String state = "";

  @Asked(
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.MUNICIPALITY,
      when = "where=STATE",
      basis = "LNRD 18-IV")
  public String municipality = "";

  @Asked(
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.LATITUDE,
      when = "where=AT_SEA",
      max = 12)
  public String latitude = "";

  @Asked(
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.LONGITUDE,
      when = "where=AT_SEA",
      max = 12)
  public String longitude = "";

  @Asked(missing = Missing.UNKNOWN, max = 100, when = "where=AT_SEA")
  public String nearestPort = "";

  @Asked(
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.COUNTRY,
      when = "where=ABROAD",
      column = "place_country")
  public String country = "";

  @Asked(group = FieldGroup.IDENTITY, max = 500, basis = "LNRD 18-IV")
  public String locality = "";

  /**
   * Says "in a state" where one is named and nothing else was said, as all did before there was a
   * choice; and leaves out what was answered of another kind of place than the one chosen.
   */
  public void settle(Form form, String path) {
    if (where == null && !state.isBlank()) {
      where = PlaceKind.STATE;
    }
    if (where == null) {
      return;
    }
    if (where != PlaceKind.STATE) {
      state = "";
      municipality = "";
      forget(form, path, "state", "municipality");
    }
    if (where != PlaceKind.AT_SEA) {
      latitude = "";
      longitude = "";
      nearestPort = "";
      forget(form, path, "latitude", "longitude", "nearestPort");
    }
    if (where != PlaceKind.ABROAD) {
      country = "";
      forget(form, path, "country");
    }
  }

  private static void forget(Form form, String path, String... names) {
    for (String name : names) {
      form.getMissing().remove(path + "." + name);
      form.getMissingReason().remove(path + "." + name);
    }
  }

  /** The zone that times there are told in: that of the place, else the capital's. */
  public ZoneId zone(Catalogue catalogue) {
    return clock(catalogue).orElse(Capital.ZONE);
  }

  /**
   * The clock of the place, where it is known: the municipality's or state's; at sea that of the
   * longitude, in whole hours as ships keep it.
   */
  public Optional<ZoneId> clock(Catalogue catalogue) {
    if (where == PlaceKind.AT_SEA) {
      return Typed.degrees(longitude, 180).map(Place::nautical);
    }
    return where == null || where == PlaceKind.STATE
        ? Optional.of(catalogue.zone(state, municipality))
        : Optional.empty();
  }

  /** The zone of 15 degrees around each multiple of 15, whose name has the sign turned round. */
  private static ZoneId nautical(double longitude) {
    long hours = Math.round(longitude / 15);
    return ZoneId.of(hours == 0 ? "Etc/GMT" : String.format(Locale.ROOT, "Etc/GMT%+d", -hours));
  }

  /**
   * The place in one line, the same in every language: the municipality with its state's
   * abbreviation, else the state; at sea the position and the nearest port; abroad the country's
   * code; what kind of place it is, by its code after a {@link #MARK}, elsewhere; empty where
   * nothing was said.
   */
  public String named(Catalogue catalogue) {
    if (where == null || where == PlaceKind.STATE) {
      return inState(catalogue);
    }
    return Stream.of(
            MARK + where.name(),
            Stream.of(latitude, longitude)
                .filter(degrees -> !degrees.isBlank())
                .collect(Collectors.joining(", ")),
            nearestPort,
            country)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String inState(Catalogue catalogue) {
    Optional<State> inState = catalogue.state(state);
    return catalogue
        .municipality(municipality)
        .map(town -> town.name() + inState.map(State::abbreviation).map(", "::concat).orElse(""))
        .or(() -> inState.map(State::name))
        .orElse("");
  }
}
