package org.garante.domain.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An institution that acts, detains, receives or watches (Institución). Closed and replaced, never
 * edited once in use.
 */
@Entity
@Table(name = "agency")
public class Agency {
  /** Level of government; FOREIGN agencies hold no accounts. */
  public enum Order {
    FEDERAL,
    STATE,
    MUNICIPAL,
    FOREIGN
  }

  /** What the agency is for. */
  public enum Kind {
    POLICE,
    PROSECUTION,
    ARMED_FORCE,
    PRISON,
    FINANCIAL,
    CUSTOMS,
    MIGRATION,
    FOREIGN_LE,
    NHRI,
    NPM,
    COURT,
    OTHER
  }

  /** What a court decides on. */
  public enum Court {
    /** Administrative infractions (LNRD 3, 21). */
    CIVIC,
    /** Whether an arrest was lawful, and what follows (CNPP 133). */
    CONTROL,
    /** How a sentence is carried out (LNEP). */
    EXECUTION,
    /** Adolescents. */
    ADOLESCENTS
  }

  @Id private String code;

  @Column(name = "name_es", nullable = false, updatable = false)
  private String nameEs;

  @Column(name = "name_en", nullable = false, updatable = false)
  private String nameEn;

  @Column(nullable = false, updatable = false)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "government_order", nullable = false, updatable = false)
  private Order order;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Kind kind;

  @Column(name = "home_state", updatable = false)
  private @Nullable String homeState;

  /** Of a court alone. */
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private @Nullable Court court;

  @Column(name = "active_from", nullable = false, updatable = false)
  private LocalDate activeFrom;

  @Column(name = "active_to")
  private @Nullable LocalDate activeTo;

  protected Agency() {}

  public Agency(
      String code,
      String nameEs,
      String nameEn,
      String country,
      Order order,
      Kind kind,
      @Nullable String homeState,
      LocalDate activeFrom,
      @Nullable LocalDate activeTo) {
    this.code = code;
    this.nameEs = nameEs;
    this.nameEn = nameEn;
    this.country = country;
    this.order = order;
    this.kind = kind;
    this.homeState = homeState;
    this.activeFrom = activeFrom;
    this.activeTo = activeTo;
  }

  /** A court of this country. */
  public static Agency court(
      String code,
      String nameEs,
      String nameEn,
      Order order,
      Court court,
      @Nullable String homeState,
      LocalDate activeFrom) {
    Agency agency =
        new Agency(code, nameEs, nameEn, "MX", order, Kind.COURT, homeState, activeFrom, null);
    agency.court = court;
    return agency;
  }

  public String code() {
    return code;
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("es") ? nameEs : nameEn;
  }

  public String country() {
    return country;
  }

  public Order order() {
    return order;
  }

  public Kind kind() {
    return kind;
  }

  /** The state it is of and whose clock it keeps; empty for those of the whole country. */
  public Optional<String> homeState() {
    return Optional.ofNullable(homeState);
  }

  public boolean isCourt() {
    return kind == Kind.COURT;
  }

  /** What it decides on, if it is a court. */
  public Optional<Court> court() {
    return Optional.ofNullable(court);
  }

  public boolean isForeign() {
    return order == Order.FOREIGN;
  }

  /**
   * Whether it belongs to the armed forces, which register their own arrests (LNRD, transitory 5):
   * the National Guard too, whose kind is police.
   */
  public boolean isArmedForce() {
    return kind == Kind.ARMED_FORCE || code.equals("GN");
  }

  public LocalDate activeFrom() {
    return activeFrom;
  }

  public Optional<LocalDate> activeTo() {
    return Optional.ofNullable(activeTo);
  }

  /** Whether the agency existed on that day, its first and last day included (I15). */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
  }

  /** Ends it after that day; acting later is flagged. */
  public void close(LocalDate lastDay) {
    this.activeTo = lastDay;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Agency agency && code.equals(agency.code());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
