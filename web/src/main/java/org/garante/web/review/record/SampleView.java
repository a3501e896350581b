package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.form.Days;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.reading.SampleService;
import org.garante.web.i18n.Values;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;
import org.garante.web.review.AskedPastField;
import org.garante.web.review.KindWords;
import org.jspecify.annotations.Nullable;

/** A random sample that anyone with the same address draws again. */
@Named
@RequestScoped
public class SampleView {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final SampleService samples;
  private final AskedPastField past;
  private final KindWords kinds;
  private final WrongFields wrong;
  private final Clock clock;
  private String seed = "";
  private String size = String.valueOf(USUAL);
  private String kind = "";
  private String knownOn = "";
  private String from = "";
  private String to = "";
  private SampleService.@Nullable Sample sample;

  @Inject
  public SampleView(
      SampleService samples, AskedPastField past, KindWords kinds, WrongFields wrong, Clock clock) {
    this.samples = samples;
    this.past = past;
    this.kinds = kinds;
    this.wrong = wrong;
    this.clock = clock;
  }

  /** Draws, if a seed was given; else proposes one. */
  public void open() {
    AskedFields fields = new AskedFields(Map.of("n", size, "kind", kind, "from", from, "to", to));
    AskedFields.Period period = fields.period("from", "to", Days.last(clock.instant(), false));
    Optional<Integer> many =
        fields.read(
            "n", "asked.wrong.number", text -> Typed.number(text).filter(n -> n >= 1 && n <= MOST));
    Optional<String> ofKind = fields.code("kind", kinds.getCodes()::contains);
    if (wrong.say(fields)) {
      past.keep(knownOn);
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Capital.ZONE);
    LocalDate last = period.to().orElse(today);
    LocalDate first = period.from().orElse(last.minusYears(1));
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
                      samples.draw(seed.strip(), many.orElse(USUAL), ofKind, first, last, known))
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

  public String getSize() {
    return size;
  }

  public void setSize(String size) {
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
