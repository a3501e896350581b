package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.PolicyThresholds;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.LinkRule;
import org.jspecify.annotations.Nullable;

/** The circumstances of a form in the register as it is now. */
@ApplicationScoped
public class RegisterCircumstances {
  private final Catalogue catalogue;
  private final PolicyThresholds thresholds;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final ActRepository acts;
  private final ActKinds actKinds;
  private final Kinds kinds;
  private final Clock clock;

  @Inject
  public RegisterCircumstances(
      Catalogue catalogue,
      PolicyThresholds thresholds,
      RecordRepository records,
      SubmissionRepository submissions,
      ActRepository acts,
      ActKinds actKinds,
      Kinds kinds,
      Clock clock) {
    this.catalogue = catalogue;
    this.thresholds = thresholds;
    this.records = records;
    this.submissions = submissions;
    this.acts = acts;
    this.actKinds = actKinds;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** Now, by the application's clock. */
  Instant now() {
    return clock.instant();
  }

  /** Those of one form. */
  Circumstances of(Asking asking, Instant instant) {
    return read(List.of(asking)).of(asking, instant);
  }

  /** Reads what these forms hang on for all of them together. */
  Reading read(List<Asking> all) {
    return new Reading(all);
  }

  /**
   * Who asks: a form that goes on with a record, or is of a new one.
   *
   * @param owner code of the agency that owns the record, or would
   * @param answers of the form
   */
  record Asking(String owner, Optional<RegisterRecord> record, Answers answers) {
    private Optional<UUID> id() {
      return record.map(RegisterRecord::id);
    }

    private Stream<UUID> named() {
      return LinkRule.named(answers).map(Link::record);
    }
  }

  /** What is wrong with the place of an act: the row it is about, the act it corrects. */
  List<Finding> misplaced(ActKind<Form> kind, ActEntry asked, RegisterRecord record) {
    List<Finding> findings = new ArrayList<>();
    if (!isPlaced(kind, asked.about(), record)) {
      findings.add(Finding.refused("ACT", "", "actAbout"));
    }
    asked
        .corrects()
        .filter(id -> acts.find(id).filter(act -> isLike(act, asked)).isEmpty())
        .ifPresent(id -> findings.add(Finding.refused("ACT", "", "actCorrects")));
    return findings;
  }

  private static boolean isLike(Act act, ActEntry asked) {
    return act.record().equals(asked.record()) && act.form().equals(asked.kind());
  }

  private boolean isPlaced(ActKind<Form> kind, Optional<String> about, RegisterRecord record) {
    if (kind.about().isEmpty() || about.isEmpty()) {
      return kind.about().isEmpty() && about.isEmpty();
    }
    RecordKind<Form> of = kinds.get(record.kind());
    String list = kind.about().get() + ".";
    return about.get().startsWith(list)
        && Stream.concat(
                record.inForce().flatMap(submissions::find).stream(),
                submissions.latestOf(Set.of(record.id())).stream())
            .map(submission -> Answers.of(of.model(), of.json().fromContent(submission.content())))
            .anyMatch(answers -> answers.hasRow(about.get()));
  }

  /**
   * What the register says to several forms, read once: for the first that asks, it is read for all
   * of them.
   */
  final class Reading {
    private final List<Asking> all;
    private final Map<UUID, Optional<Known>> known = new HashMap<>();
    private final Map<String, Map<UUID, String>> answers = new HashMap<>();
    private final Map<String, Map<UUID, List<String>>> others = new HashMap<>();
    private final Map<String, Map<UUID, Set<UUID>>> naming = new HashMap<>();
    private @Nullable Map<UUID, List<Act>> acting;
    private @Nullable PolicyThresholds hours;

    private Reading(List<Asking> all) {
      this.all = all;
      catalogue.foresee(
          all.stream()
              .flatMap(asking -> Agencies.named(asking.answers()))
              .collect(Collectors.toSet()));
      read(all.stream().flatMap(Asking::named).collect(Collectors.toSet()));
    }

    /** As if it were that instant. */
    Circumstances of(Asking asking, Instant instant) {
      return new Now(this, asking, instant);
    }

    private Set<UUID> records() {
      return all.stream().flatMap(asking -> asking.id().stream()).collect(Collectors.toSet());
    }

    private int hours(String code, Instant at) {
      if (hours == null) {
        hours = thresholds.read();
      }
      return hours.hours(code, at);
    }

    private List<Act> acts(UUID record) {
      if (acting == null) {
        acting = acts.counting(records());
      }
      return acting.getOrDefault(record, List.of());
    }

    /** Those with another answer than stands in the form are asked for alone. */
    private List<String> others(String kind, String path, String answer, Optional<UUID> itself) {
      String question = kind + " " + path;
      Map<UUID, String> given = answers.computeIfAbsent(question, key -> given(path));
      if (itself.isEmpty() || !answer.equals(given.get(itself.get()))) {
        return submissions.foliosWith(kind, path, answer, itself);
      }
      return others
          .computeIfAbsent(question, key -> submissions.foliosWith(kind, path, given))
          .getOrDefault(itself.get(), List.of());
    }

    private Map<UUID, String> given(String path) {
      Map<UUID, String> given = new HashMap<>();
      for (Asking asking : all) {
        asking
            .id()
            .ifPresent(
                id ->
                    asking
                        .answers()
                        .at(path)
                        .map(Answers.Answer::text)
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> given.put(id, text)));
      }
      return given;
    }

    private List<Known> naming(UUID record, String kind, String role) {
      Map<UUID, Set<UUID>> found =
          naming.computeIfAbsent(
              kind + " " + role, key -> submissions.naming(records(), kind, role));
      read(
          found.values().stream()
              .flatMap(Set::stream)
              .filter(id -> !known.containsKey(id))
              .collect(Collectors.toSet()));
      return found.getOrDefault(record, Set.of()).stream()
          .sorted()
          .map(known::get)
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<Known> record(UUID id) {
      if (!known.containsKey(id)) {
        read(Set.of(id));
      }
      return known.get(id);
    }

    private void read(Set<UUID> ids) {
      ids.forEach(id -> known.put(id, Optional.empty()));
      Map<UUID, RegisterRecord> found =
          ids.isEmpty()
              ? Map.of()
              : records.find(ids).stream().collect(Collectors.toMap(RegisterRecord::id, r -> r));
      if (found.isEmpty()) {
        return;
      }
      List<Submission> latest = submissions.latestOf(found.keySet());
      Map<UUID, Set<UUID>> persons =
          submissions.persons(latest.stream().map(Submission::id).collect(Collectors.toSet()));
      latest.forEach(
          each ->
              known.put(
                  each.record(),
                  Optional.of(
                      known(
                          found.get(each.record()),
                          each,
                          persons.getOrDefault(each.id(), Set.of())))));
    }

    private Known known(RegisterRecord record, Submission latest, Set<UUID> persons) {
      return new Known(
          record.id(),
          record.kind(),
          record.folio().text(),
          record.ownerAgency(),
          record.isAnnulled(),
          happened(kinds.get(record.kind()), latest),
          persons.stream().findFirst(),
          path -> answer(record, latest, path));
    }

    /** As it was written, since the columns beside it do not say how much was left open. */
    private <F extends Form> Optional<Moment> happened(RecordKind<F> kind, Submission latest) {
      return kind.happened(kind.cast(kind.json().fromContent(latest.content())));
    }

    private Optional<String> answer(RegisterRecord record, Submission latest, String path) {
      RecordKind<?> kind = kinds.get(record.kind());
      return given(Answers.of(kind.model(), kind.json().fromContent(latest.content())), path);
    }

    private static Optional<String> given(Answers answers, String path) {
      String given =
          answers.under(path).stream()
              .filter(answer -> !answer.isBlank())
              .flatMap(
                  answer ->
                      answer.codes().isEmpty() ? Stream.of(answer.text()) : answer.codes().stream())
              .collect(Collectors.joining(" "));
      return Optional.of(given).filter(text -> !text.isEmpty());
    }
  }

  private final class Now implements Circumstances {
    private final Reading reading;
    private final Optional<RegisterRecord> itself;
    private final String ownerAgency;
    private final Instant now;

    private Now(Reading reading, Asking asking, Instant now) {
      this.reading = reading;
      this.itself = asking.record();
      this.ownerAgency = asking.owner();
      this.now = now;
    }

    @Override
    public boolean hasCome(Instant moment) {
      return !now.isBefore(moment);
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.ofInstant(now, zone);
    }

    @Override
    public Instant firstSubmittedAt() {
      return itself.map(RegisterRecord::recordedAt).orElse(now);
    }

    @Override
    public String ownerAgency() {
      return ownerAgency;
    }

    @Override
    public Catalogue catalogue() {
      return catalogue;
    }

    @Override
    public int policyHours(String code) {
      return reading.hours(code, now);
    }

    @Override
    public List<String> othersWith(String kind, String path, String answer) {
      return reading.others(kind, path, answer, itself.map(RegisterRecord::id));
    }

    @Override
    public List<KnownAct> acts() {
      return itself
          .map(record -> reading.acts(record.id()).stream().map(this::known).toList())
          .orElse(List.of());
    }

    private KnownAct known(Act act) {
      ActKind<Form> kind = actKinds.get(act.form());
      Form form = kind.json().fromContent(act.content());
      return new KnownAct(
          act.id(),
          act.form(),
          act.about(),
          kind.happened(form),
          path -> Reading.given(Answers.of(kind.model(), form), path));
    }

    @Override
    public List<Known> naming(String kind, String role) {
      return itself.map(record -> reading.naming(record.id(), kind, role)).orElse(List.of());
    }

    @Override
    public Optional<Known> record(UUID id) {
      return reading.record(id);
    }
  }
}
