package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.Source;
import org.garante.domain.catalogue.State;
import org.garante.domain.figure.Amount;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.Unit;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Values;
import org.garante.web.review.Option;
import org.jspecify.annotations.Nullable;

/** What a report's lines and cells say, in the language of the request: numbers, units, names. */
@RequestScoped
public class ReportWords {
  private static final long SECONDS_AN_HOUR = 3600;
  private static final long HOURS_A_DAY = 24;

  private final Locale locale;
  private final Numerals numerals;
  private final Catalogue catalogue;
  private @Nullable Map<String, Agency> agencies;
  private @Nullable Map<String, Source> sources;

  @Inject
  public ReportWords(Language language, Catalogue catalogue) {
    this(language.getLocale(), catalogue);
  }

  ReportWords(Locale locale, Catalogue catalogue) {
    this.locale = locale;
    this.numerals = new Numerals(locale);
    this.catalogue = catalogue;
  }

  /** A part of what a cell says; one that counts something says what it opens. */
  record Part(String text, Optional<CellRef> opens) {}

  String text(String key, Object... arguments) {
    return Bundles.text(locale, key, arguments);
  }

  /** Words that a report may have of its own, else those of all reports. */
  String own(ReportCode code, String kind, String key) {
    return Bundles.find(locale, "report." + code + "." + kind + "." + key)
        .orElseGet(() -> text("report." + kind + "." + key));
  }

  Optional<String> ifAny(String key) {
    return Bundles.find(locale, key);
  }

  Locale locale() {
    return locale;
  }

  /** Name and code of an agency, from one reading of the catalogue. */
  String agency(String code) {
    Agency agency = agenciesByCode().get(code);
    return agency == null ? code : agency.name(locale) + " (" + code + ")";
  }

  /** All agencies to choose from. */
  List<Option> agencies() {
    return agenciesByCode().keySet().stream()
        .sorted()
        .map(code -> new Option(code, agency(code)))
        .toList();
  }

  /** All states to choose from. */
  List<Option> states() {
    return catalogue.states().stream()
        .map(state -> new Option(state.code(), state.name()))
        .toList();
  }

  private Map<String, Agency> agenciesByCode() {
    if (agencies == null) {
      agencies =
          catalogue.agencies().stream().collect(Collectors.toMap(Agency::code, agency -> agency));
    }
    return agencies;
  }

  Optional<Source> source(String id) {
    if (sources == null) {
      sources =
          catalogue.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    }
    return Optional.ofNullable(sources.get(id));
  }

  /** What a line is of. */
  String label(Label label) {
    if (label.kind() == Label.Kind.TOTAL) {
      return text("reports.total");
    }
    if (label.isNotStated()) {
      return text("reports.notStated");
    }
    return switch (label.kind()) {
      case AGENCY -> agency(label.value());
      case STATE ->
          catalogue.state(label.value()).map(State::name).orElseGet(() -> elsewhere(label));
      case TRANSFER_TYPE -> text("TransferType." + label.value());
      case SOURCE_LABEL -> called(label.value());
      case FIGURE -> label.value() + " · " + text("figure.metric." + label.text());
      case ACTION ->
          text(
              label.value().equals(Label.LOOK_UP)
                  ? "report.column.lookUps"
                  : "LedgerAction." + label.value());
      case TEXT, TOTAL -> label.text();
    };
  }

  /** What kind of place it was that is in no state. */
  private String elsewhere(Label label) {
    return ifAny("PlaceKind." + label.value()).orElse(label.value());
  }

  private String called(String value) {
    int bar = value.indexOf('|');
    String id = value.substring(0, bar);
    String publisher = source(id).map(Source::publisher).filter(name -> !name.isEmpty()).orElse(id);
    return text("reports.called", publisher, id, value.substring(bar + 1));
  }

  /** What a cell says, with what its numbers open. */
  List<Part> parts(Cell cell) {
    List<Part> parts = new ArrayList<>();
    if (cell instanceof Cell.Count count) {
      parts.add(counting(number(count.value()), count.value(), count.opens()));
    } else if (cell instanceof Cell.Share share) {
      parts.add(counting(number(share.part()), share.part(), share.opens()));
      CellRef of = share.opens().with(CellRef.Part.OF);
      parts.add(counting(text("reports.ofAll", number(share.of())), share.of(), of));
      share.percent().ifPresent(percent -> parts.add(plain("(" + numerals.percent(percent) + ")")));
      if (share.unknown() > 0) {
        CellRef unknown = share.opens().with(CellRef.Part.UNKNOWN);
        String said = text("reports.unknown", number(share.unknown()));
        parts.add(counting(said, share.unknown(), unknown));
      }
    } else if (cell instanceof Cell.Measured measured) {
      parts.add(plain(value(measured)));
      if (measured.measured() > 0) {
        String said = text("reports.measured", number(measured.measured()));
        parts.add(counting(said, measured.measured(), measured.opens()));
      }
    } else {
      parts.add(plain(other(cell)));
    }
    return parts;
  }

  private static Part plain(String text) {
    return new Part(text, Optional.empty());
  }

  /** What counts none opens nothing. */
  private static Part counting(String text, long number, CellRef opens) {
    return new Part(text, Optional.of(opens).filter(cell -> number > 0));
  }

  /** What a cell says, without what it opens; of a share only how many and in percent. */
  String brief(Cell cell) {
    if (cell instanceof Cell.Share share) {
      String of = number(share.of());
      return share
          .percent()
          .map(
              found -> text("reports.ofPercent", number(share.part()), of, numerals.percent(found)))
          .orElseGet(() -> text("reports.of", number(share.part()), of));
    }
    if (cell instanceof Cell.Measured measured) {
      return value(measured);
    }
    return parts(cell).get(0).text();
  }

  private String value(Cell.Measured measured) {
    if (measured.tooFew()) {
      return text("reports.tooFew");
    }
    return measured
        .value()
        .map(value -> duration(value, measured.unit()))
        .orElseGet(() -> text("reports.notMeasured"));
  }

  private String duration(BigDecimal value, Unit unit) {
    double hours = value.doubleValue() * (unit == Unit.DAYS ? HOURS_A_DAY : 1);
    return Values.duration(Duration.ofSeconds(Math.round(hours * SECONDS_AN_HOUR)), locale);
  }

  private String other(Cell cell) {
    if (cell instanceof Cell.Plain plain) {
      return number(plain.value());
    }
    if (cell instanceof Cell.Proportion proportion) {
      return numerals.percent(proportion.percent());
    }
    if (cell instanceof Cell.Reported reported) {
      return reported(reported.figure());
    }
    if (cell instanceof Cell.Difference difference) {
      String value = numerals.signed(difference.value());
      return difference
          .percent()
          .map(found -> text("reports.percentOfReported", value, numerals.signedPercent(found)))
          .orElse(value);
    }
    if (cell instanceof Cell.Period period) {
      return period(period.from(), period.to());
    }
    if (cell instanceof Cell.Kind kind) {
      return text("DiscrepancyKind." + kind.kind());
    }
    if (cell instanceof Cell.Found found) {
      return new DiscrepancyWords(this).said(found.discrepancy());
    }
    return text("report.reason." + ((Cell.NotGiven) cell).reason());
  }

  /** A value as its source gives it: more than 9,800 kg. */
  String reported(ReportedFigure figure) {
    String value = amount(figure.amount());
    return figure
        .qualifier()
        .map(qualifier -> text("Qualifier." + qualifier.name(), value))
        .orElse(value);
  }

  String amount(Amount amount) {
    return text("figure.unit." + amount.unit(), numerals.number(amount.value()));
  }

  /** What figures measure, in one line. */
  String metrics(List<String> metrics) {
    return metrics.stream()
        .map(metric -> text("figure.metric." + metric))
        .collect(Collectors.joining(" · "));
  }

  /** What can be said of two figures. */
  String verdicts(FigurePair pair) {
    return pair.verdicts().stream()
        .sorted()
        .map(verdict -> text("Verdict." + verdict))
        .collect(Collectors.joining(" "));
  }

  String percent(BigDecimal percent) {
    return numerals.percent(percent);
  }

  /** 1 jun 2025 – 31 ago 2025. */
  String period(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      String first = day(from.get());
      return from.equals(to) ? first : text("reports.period", first, day(to.get()));
    }
    return from.map(first -> text("reports.periodFrom", day(first)))
        .or(() -> to.map(last -> text("reports.periodUntil", day(last))))
        .orElseGet(() -> text("reports.periodUnknown"));
  }

  /** What a report is narrowed by, in words, and as it stands in the address. */
  String filter(ReportParameters parameters) {
    List<String> said = new ArrayList<>();
    if (parameters.from().isPresent() || parameters.to().isPresent()) {
      said.add(
          period(parameters.from(), parameters.to())
              + " ("
              + text("reports.dated")
              + " "
              + text("reports.dated." + parameters.dated())
              + ")");
    }
    parameters.agency().ifPresent(code -> said.add(named("reports.agency", agency(code))));
    parameters
        .state()
        .map(code -> label(new Label(Label.Kind.STATE, code, code)))
        .ifPresent(name -> said.add(named("reports.state", name)));
    parameters.operation().ifPresent(id -> said.add(named("reports.operation", id.toString())));
    parameters.person().ifPresent(who -> said.add(named("reports.person", who)));
    parameters.account().ifPresent(name -> said.add(named("reports.account", name)));
    parameters
        .until()
        .ifPresent(at -> said.add(named("reports.until", Values.instant(at, locale))));
    parameters.by().ifPresent(by -> said.add(named("reports.by", text("reports.by." + by))));
    if (parameters.approvedOnly()) {
      said.add(text("reports.approvedOnly"));
    }
    parameters.knownOn().ifPresent(at -> said.add(named("past.field", known(at))));
    return said.isEmpty()
        ? text("reports.noFilter")
        : String.join("; ", said) + " [" + parameters.text() + "]";
  }

  /** A position as a number, a moment as day and time of the capital. */
  private String known(AskedPast known) {
    return known
        .position()
        .map(this::number)
        .orElseGet(() -> Values.instant(known.moment().orElseThrow(), locale));
  }

  private String named(String key, String value) {
    return text(key) + ": " + value;
  }

  String day(LocalDate day) {
    return Values.day(day, locale);
  }

  String number(long value) {
    return numerals.whole(value);
  }
}
