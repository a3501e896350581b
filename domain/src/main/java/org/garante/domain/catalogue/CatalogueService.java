package org.garante.domain.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.text.LookAlikes;
import org.garante.domain.text.ReasonRequired;

/**
 * What administrators do with the catalogues: add, and close. An agency that changes its name is
 * closed and another one added, so that what was recorded under it stays as it was.
 */
@ApplicationScoped
@Transactional
public class CatalogueService {
  private final Catalogue catalogue;
  private final CatalogueRepository repository;
  private final Ledger ledger;

  @Inject
  public CatalogueService(Catalogue catalogue, CatalogueRepository repository, Ledger ledger) {
    this.catalogue = catalogue;
    this.repository = repository;
    this.ledger = ledger;
  }

  /** All agencies, closed ones too, by code. */
  @Requires(Action.READ_CATALOGUES)
  public List<Agency> agencies() {
    return catalogue.agencies();
  }

  @Requires(Action.READ_CATALOGUES)
  public List<Source> sources() {
    return catalogue.sources();
  }

  @Requires(Action.READ_CATALOGUES)
  public List<State> states() {
    return catalogue.states();
  }

  /**
   * Adds an agency.
   *
   * @throws CatalogueConflict if there is or was one with its code, or one that looks like it
   */
  @Requires(Action.MANAGE_CATALOGUES)
  public void add(NewAgency asked) {
    if (catalogue.agency(asked.code()).isPresent()) {
      throw CatalogueConflict.taken(asked.code());
    }
    if (asked.homeState() != null && catalogue.state(asked.homeState()).isEmpty()) {
      throw CatalogueConflict.homeState();
    }
    String bare = LookAlikes.bare(asked.code());
    catalogue.agencies().stream()
        .map(Agency::code)
        .filter(code -> LookAlikes.bare(code).equals(bare))
        .findFirst()
        .ifPresent(
            code -> {
              throw CatalogueConflict.looksLike(code);
            });
    repository.add(asked.agency());
    JsonObjectBuilder added =
        Json.createObjectBuilder()
            .add("added", "agency")
            .add("nameEs", asked.nameEs())
            .add("nameEn", asked.nameEn())
            .add("country", asked.country())
            .add("order", asked.order().name())
            .add("kind", asked.kind().name())
            .add("activeFrom", asked.activeFrom().toString());
    if (asked.court() != null) {
      added.add("court", asked.court().name());
    }
    if (asked.homeState() != null) {
      added.add("homeState", asked.homeState());
    }
    enter(asked.code(), added, Optional.empty());
  }

  /**
   * Ends an agency after that day; what it does later is flagged (I15). It cannot be taken back.
   *
   * @throws CatalogueConflict if it has ended before, or had not begun by then
   */
  @Requires(Action.MANAGE_CATALOGUES)
  public void close(String code, LocalDate lastDay, String reason) {
    String why = ReasonRequired.in(reason);
    Agency agency = repository.lock(code).orElseThrow(() -> CatalogueConflict.unknown(code));
    agency
        .activeTo()
        .ifPresent(
            ended -> {
              throw CatalogueConflict.closed(ended);
            });
    if (lastDay.isBefore(agency.activeFrom())) {
      throw CatalogueConflict.beforeItBegan(agency.activeFrom());
    }
    agency.close(lastDay);
    enter(
        code,
        Json.createObjectBuilder().add("closed", "agency").add("lastDay", lastDay.toString()),
        Optional.of(why));
  }

  /**
   * Adds a document that figures and labels are cited from.
   *
   * @throws CatalogueConflict if there is one with its code, or its grade is none (Admiralty)
   */
  @Requires(Action.MANAGE_CATALOGUES)
  public void add(Source asked) {
    Source source = asked.cleaned();
    if (!source.id().matches("[A-Z][A-Z0-9]{1,9}")
        || source.title().isBlank()
        || source.publisher().isBlank()
        || !source.reliability().matches("[A-F]")
        || source.credibility() < 1
        || source.credibility() > 6) {
      throw CatalogueConflict.source();
    }
    if (catalogue.source(source.id()).isPresent()) {
      throw CatalogueConflict.taken(source.id());
    }
    repository.add(source);
    enter(
        source.id(),
        Json.createObjectBuilder()
            .add("added", "source")
            .add("title", source.title())
            .add("publisher", source.publisher())
            .add("kind", source.kind())
            .add("date", source.date())
            .add("grade", source.reliability() + source.credibility()),
        Optional.empty());
  }

  private void enter(String code, JsonObjectBuilder change, Optional<String> reason) {
    JsonObject nothing = Json.createObjectBuilder().build();
    Map<String, JsonValue> leaves = new TreeMap<>();
    leaves.put("parameters", change.build());
    reason.ifPresent(text -> leaves.put("reason", Json.createValue(text)));
    ledger.enter(
        new NewEntry(
            LedgerAction.CATALOGUE_CHANGE,
            Optional.of(code),
            Optional.empty(),
            Set.of(),
            Commitment.to(nothing, leaves),
            false));
  }
}
