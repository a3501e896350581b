package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.reading.SampleService;
import org.garante.web.i18n.Values;
import org.garante.web.ledger.KnownOnField;
import org.jspecify.annotations.Nullable;

/** A random sample that anyone with the same address draws again. */
@Named
@RequestScoped
public class SampleView {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int USUAL = 20;

  private final SampleService samples;
  private final KnownOnField past;
  private final Clock clock;
  private String seed = "";
  private int size = USUAL;
  private String kind = "";
  private String knownOn = "";
  private String from = "";
  private String to = "";
  private SampleService.@Nullable Sample sample;

  @Inject
  public SampleView(SampleService samples, KnownOnField past, Clock clock) {
    this.samples = samples;
    this.past = past;
    this.clock = clock;
  }

  /** Draws, if a seed was given; else proposes one. */
  public void open() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Catalogue.CAPITAL);
    LocalDate first = Values.readDay(from).orElse(today.minusYears(1));
    LocalDate last = Values.readDay(to).orElse(today);
    from = Values.typed(first);
    to = Values.typed(last);
    if (seed.isBlank()) {
      byte[] proposed = new byte[4];
      RANDOM.nextBytes(proposed);
      seed = HexFormat.of().formatHex(proposed);
    } else {
      sample =
          past.answer(
                  knownOn,
                  known ->
                      samples.draw(
                          seed.strip(),
                          Math.max(1, size),
                          Optional.of(kind).filter(code -> !code.isEmpty()),
                          first,
                          last,
                          known))
              .orElse(null);
    }
  }

  public SampleService.@Nullable Sample getSample() {
    return sample;
  }

  public String getSeed() {
    return seed;
  }

  public void setSeed(String seed) {
    this.seed = seed;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getKnownOn() {
    return knownOn;
  }

  public void setKnownOn(String knownOn) {
    this.knownOn = knownOn;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
