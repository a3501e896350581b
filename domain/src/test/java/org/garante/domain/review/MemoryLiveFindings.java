package org.garante.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.review.live.Held;
import org.garante.domain.review.live.LiveFindingRepository;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;

/** What the rules find now, in memory. */
public final class MemoryLiveFindings implements LiveFindingRepository {
  private final Map<UUID, Row> rows = new LinkedHashMap<>();
  private final Map<UUID, List<Held>> held = new HashMap<>();
  private final List<Wake> wakes = new ArrayList<>();
  private long next;

  /** What is kept of one submission. */
  private record Row(UUID record, Instant at, Optional<Instant> changes, Set<String> upon) {}

  @Override
  public List<Held> of(UUID submission) {
    return List.copyOf(held.getOrDefault(submission, List.of()));
  }

  /** What holds of it, as lists count it. */
  public List<Finding> now(UUID submission) {
    return of(submission).stream().filter(one -> one.gone().isEmpty()).map(Held::finding).toList();
  }

  @Override
  public Map<UUID, Kept> kept(Set<UUID> submissions) {
    return submissions.stream()
        .filter(rows::containsKey)
        .collect(
            Collectors.toMap(
                id -> id, id -> new Kept(rows.get(id).changes(), rows.get(id).upon())));
  }

  @Override
  public void keep(List<Judged> judged) {
    judged.forEach(each -> hold(each.record(), each.submission(), each.judgement()));
  }

  private void hold(UUID record, UUID submission, Judgement judgement) {
    rows.put(submission, new Row(record, judgement.at(), judgement.changes(), judgement.upon()));
    List<Finding> before = now(submission);
    List<Held> all =
        of(submission).stream()
            .map(
                one ->
                    one.gone().isEmpty() && !judgement.findings().contains(one.finding())
                        ? new Held(one.finding(), one.since(), Optional.of(judgement.at()))
                        : one)
            .collect(Collectors.toCollection(ArrayList::new));
    judgement.findings().stream()
        .filter(finding -> !before.contains(finding))
        .forEach(finding -> all.add(new Held(finding, judgement.at(), Optional.empty())));
    held.put(submission, all);
  }

  @Override
  public Set<String> keepOnly(Set<UUID> records, Set<UUID> submissions) {
    Set<UUID> left =
        rows.entrySet().stream()
            .filter(entry -> records.contains(entry.getValue().record()))
            .map(Map.Entry::getKey)
            .filter(id -> !submissions.contains(id))
            .collect(Collectors.toSet());
    return left.stream().flatMap(id -> rows.remove(id).upon().stream()).collect(Collectors.toSet());
  }

  @Override
  public void wake(Set<String> keys, Instant at) {
    keys.stream()
        .filter(key -> !watching(Set.of(key)).isEmpty())
        .forEach(key -> wakes.add(new Wake(next++, key)));
  }

  @Override
  public boolean isDue(Instant now) {
    return !wakes.isEmpty() || !due(now, 1).isEmpty();
  }

  @Override
  public void alone() {}

  @Override
  public List<Wake> wakes(int most) {
    return wakes.stream().limit(most).toList();
  }

  @Override
  public void forget(List<Wake> answered) {
    wakes.removeAll(answered);
  }

  @Override
  public Set<UUID> watching(Set<String> keys) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().upon().stream().anyMatch(keys::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public void callUp(List<UUID> submissions, Instant now) {
    submissions.forEach(
        id ->
            rows.computeIfPresent(
                id,
                (same, row) ->
                    new Row(
                        row.record(),
                        row.at(),
                        Optional.of(row.changes().filter(now::isAfter).orElse(now)),
                        row.upon())));
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().changes().filter(at -> !at.isAfter(now)).isPresent())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public List<UUID> stale(Instant before, int most) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().at().isBefore(before))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  @Override
  public List<UUID> lockFree(Set<UUID> submissions) {
    return submissions.stream().filter(rows::containsKey).toList();
  }

  @Override
  public void lockAnswers(List<String> keys) {}
}
