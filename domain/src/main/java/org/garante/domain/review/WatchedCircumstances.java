package org.garante.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** Remembers what rules asked of the circumstances: what else their findings hang on. */
final class WatchedCircumstances implements Circumstances {
  private final UUID record;
  private final Circumstances asked;
  private final Set<String> upon = new HashSet<>();
  private @Nullable Instant changes;

  /**
   * @param record whose circumstances they are
   */
  WatchedCircumstances(UUID record, Circumstances asked) {
    this.record = record;
    this.asked = asked;
  }

  /** The next instant at which one of the answers changes by time alone. */
  Optional<Instant> changes() {
    return Optional.ofNullable(changes);
  }

  /** Keys of what else was asked for. */
  Set<String> upon() {
    return Set.copyOf(upon);
  }

  @Override
  public boolean hasCome(Instant moment) {
    boolean come = asked.hasCome(moment);
    if (!come) {
      watch(moment);
    }
    return come;
  }

  @Override
  public LocalDate today(ZoneId zone) {
    LocalDate today = asked.today(zone);
    watch(today.plusDays(1).atStartOfDay(zone).toInstant());
    return today;
  }

  private void watch(Instant moment) {
    changes = changes == null || moment.isBefore(changes) ? moment : changes;
  }

  @Override
  public Optional<Known> record(UUID id) {
    upon.add(Judgement.ofRecord(id));
    return asked.record(id);
  }

  @Override
  public List<String> othersWith(String kind, String path, String answer) {
    upon.add(Judgement.ofAnswer(kind, path, answer));
    return asked.othersWith(kind, path, answer);
  }

  @Override
  public List<KnownAct> acts() {
    return asked.acts();
  }

  @Override
  public List<Known> naming(String kind, String role) {
    upon.add(Judgement.ofNaming(record));
    return asked.naming(kind, role);
  }

  @Override
  public Instant firstSubmittedAt() {
    return asked.firstSubmittedAt();
  }

  @Override
  public String ownerAgency() {
    return asked.ownerAgency();
  }

  @Override
  public Catalogue catalogue() {
    return asked.catalogue();
  }

  @Override
  public int policyHours(String code) {
    return asked.policyHours(code);
  }
}
