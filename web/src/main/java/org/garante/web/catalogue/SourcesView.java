package org.garante.web.catalogue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.garante.domain.catalogue.CatalogueService;
import org.garante.domain.catalogue.Source;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** The documents that figures and labels are cited from, and adding one. */
@Named
@ViewScoped
public class SourcesView implements Serializable {
  private static final List<String> KINDS =
      List.of("OFFICIAL", "COURT", "PRESS", "THINK_TANK", "NGO", "SOCIAL", "ANALYST", "UNKNOWN");
  private static final List<String> RELIABILITIES = List.of("A", "B", "C", "D", "E", "F");
  private static final List<Integer> CREDIBILITIES = List.of(1, 2, 3, 4, 5, 6);

  @Inject private CatalogueService catalogues;
  @Inject private Notices notices;

  private String code = "";
  private String name = "";
  private String publisher = "";
  private String kind = "";
  private String published = "";
  private String reliability = "";
  private int credibility;
  private transient @Nullable List<Source> rows;

  public String add() {
    catalogues.add(
        new Source(code.strip(), name, publisher, kind, published, reliability, credibility));
    notices.done("source.added", code.strip());
    return "/catalogues?faces-redirect=true";
  }

  public List<Source> getRows() {
    if (rows == null) {
      rows = catalogues.sources();
    }
    return rows;
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public List<String> getReliabilities() {
    return RELIABILITIES;
  }

  public List<Integer> getCredibilities() {
    return CREDIBILITIES;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPublisher() {
    return publisher;
  }

  public void setPublisher(String publisher) {
    this.publisher = publisher;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getPublished() {
    return published;
  }

  public void setPublished(String published) {
    this.published = published;
  }

  public String getReliability() {
    return reliability;
  }

  public void setReliability(String reliability) {
    this.reliability = reliability;
  }

  public int getCredibility() {
    return credibility;
  }

  public void setCredibility(int credibility) {
    this.credibility = credibility;
  }
}
