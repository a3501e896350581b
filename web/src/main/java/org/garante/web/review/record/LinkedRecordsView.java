package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.review.reading.LinkPage;
import org.garante.domain.review.reading.LinkedService;
import org.garante.domain.review.reading.LinkedView;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;
import org.garante.web.review.AskedPastField;
import org.jspecify.annotations.Nullable;

/** All that a record is linked with, page by page; the page is in its address. */
@Named
@RequestScoped
public class LinkedRecordsView {
  private final LinkedService linked;
  private final AskedPastField past;
  private final WrongFields wrong;
  private String folio = "";
  private String knownOn = "";
  private String after = "";
  private @Nullable LinkedView view;

  @Inject
  public LinkedRecordsView(LinkedService linked, AskedPastField past, WrongFields wrong) {
    this.linked = linked;
    this.past = past;
    this.wrong = wrong;
  }

  public void open() {
    AskedFields fields = new AskedFields(Map.of("after", after));
    Optional<LinkPage.Place> from = fields.read("after", "asked.wrong.page", LinkPage.Place::parse);
    if (wrong.say(fields)) {
      past.keep(knownOn);
      return;
    }
    view = past.answer(knownOn, known -> linked.open(folio, known, from)).orElse(null);
  }

  public @Nullable LinkedView getView() {
    return view;
  }

  /** Address of the next page; empty on the last. */
  public String getNext() {
    return view == null
        ? ""
        : view.links()
            .next()
            .map(place -> address("&after=" + encoded(place.toString())))
            .orElse("");
  }

  /** Address of the first page; empty on it. */
  public String getStart() {
    return after.isEmpty() ? "" : address("");
  }

  private String address(String page) {
    return "/record/linked?folio=" + encoded(folio) + past.getThen() + page;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }

  public String getKnownOn() {
    return knownOn;
  }

  public void setKnownOn(String knownOn) {
    this.knownOn = knownOn;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
