package org.garante.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.catalogue.Source;
import org.garante.domain.catalogue.State;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as one page reads it: agencies and sources once, however often the page names them.
 */
@RequestScoped
@Typed(PageCatalogue.class)
public class PageCatalogue implements Catalogue {
  private final Catalogue catalogue;
  private @Nullable List<Agency> agencies;
  private @Nullable Map<String, Agency> byCode;
  private @Nullable List<Source> sources;

  @Inject
  public PageCatalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Optional<Agency> agency(String code) {
    if (byCode == null) {
      byCode = agencies().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    }
    return Optional.ofNullable(byCode.get(code));
  }

  @Override
  public List<Agency> agencies() {
    if (agencies == null) {
      agencies = catalogue.agencies();
    }
    return agencies;
  }

  @Override
  public Optional<Source> source(String id) {
    return sources().stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public List<Source> sources() {
    if (sources == null) {
      sources = catalogue.sources();
    }
    return sources;
  }

  @Override
  public Optional<State> state(String code) {
    return catalogue.state(code);
  }

  @Override
  public List<State> states() {
    return catalogue.states();
  }

  @Override
  public Optional<Municipality> municipality(String code) {
    return catalogue.municipality(code);
  }

  @Override
  public List<Municipality> municipalities(String typed, int limit) {
    return catalogue.municipalities(typed, limit);
  }
}
