package org.garante.web.catalogue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.CatalogueService;
import org.garante.domain.catalogue.NewAgency;
import org.garante.domain.catalogue.State;
import org.garante.domain.text.Codes;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Adding an agency, or closing one. */
@Named
@ViewScoped
public class AgencyView implements Serializable {
  @Inject private CatalogueService catalogues;
  @Inject private Notices notices;

  private String code = "";
  private String nameEs = "";
  private String nameEn = "";
  private String country = "MX";
  private Agency.@Nullable Order order;
  private Agency.@Nullable Kind kind;
  private Agency.@Nullable Court court;
  private @Nullable String homeState;
  private @Nullable LocalDate day;
  private String reason = "";

  public String add() {
    catalogues.add(
        new NewAgency(code, nameEs, nameEn, country, order, kind, court, homeState, day));
    notices.done("agency.added", Codes.canonical(code));
    return "/agencies?faces-redirect=true";
  }

  public String close() {
    catalogues.close(code, day, reason);
    notices.done("agency.closed", code);
    return "/agencies?faces-redirect=true";
  }

  public Agency.Order[] getOrders() {
    return Agency.Order.values();
  }

  public Agency.Kind[] getKinds() {
    return Agency.Kind.values();
  }

  public Agency.Court[] getCourts() {
    return Agency.Court.values();
  }

  public List<State> getStates() {
    return catalogues.states();
  }

  public @Nullable String getHomeState() {
    return homeState;
  }

  public void setHomeState(@Nullable String homeState) {
    this.homeState = homeState;
  }

  public Agency.@Nullable Court getCourt() {
    return court;
  }

  public void setCourt(Agency.@Nullable Court court) {
    this.court = court;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEs() {
    return nameEs;
  }

  public void setNameEs(String nameEs) {
    this.nameEs = nameEs;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public Agency.@Nullable Order getOrder() {
    return order;
  }

  public void setOrder(Agency.@Nullable Order order) {
    this.order = order;
  }

  public Agency.@Nullable Kind getKind() {
    return kind;
  }

  public void setKind(Agency.@Nullable Kind kind) {
    this.kind = kind;
  }

  public @Nullable LocalDate getDay() {
    return day;
  }

  public void setDay(@Nullable LocalDate day) {
    this.day = day;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
