package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.text.TextLimit;

/**
 * Draws records to check. The draw can be repeated by anyone who has the seed and the records' ids:
 * records are taken in the order of SHA-256(seed ‖ 0x00 ‖ record id).
 */
@ApplicationScoped
@Transactional
public class SampleService {
  private static final int GREATEST = 200;

  private final RegisterQuery register;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final PastFinder pasts;
  private final Clock clock;

  @Inject
  public SampleService(
      RegisterQuery register,
      Ledger ledger,
      CurrentAccount current,
      PastFinder pasts,
      Clock clock) {
    this.register = register;
    this.ledger = ledger;
    this.current = current;
    this.pasts = pasts;
    this.clock = clock;
  }

  /** What was drawn, from how many, perhaps as they were known then. */
  public record Sample(
      String seed, int population, Optional<SealedPast> past, List<RecordRow> drawn) {}

  /**
   * Draws {@code size} records, at most 200, of those recorded from the first to the last day, as
   * they stand now or as they were known then: only a draw of the past stays the same.
   *
   * @param typed the seed
   * @param known a day in the past; none for now
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   */
  @Requires(Action.SAMPLE)
  public Sample draw(
      String typed,
      int size,
      Optional<String> kind,
      LocalDate first,
      LocalDate last,
      Optional<AskedPast> known) {
    String seed = TextLimit.PARAMETER.clean(typed);
    Optional<SealedPast> past = known.map(asked -> pasts.find(asked, clock.instant()));
    List<UUID> population =
        register.population(
            kind,
            first.atStartOfDay(Capital.ZONE).toInstant(),
            last.plusDays(1).atStartOfDay(Capital.ZONE).toInstant(),
            past);
    List<UUID> drawn =
        population.stream()
            .sorted(Comparator.comparing(id -> rank(seed, id)))
            .limit(Math.min(size, GREATEST))
            .toList();
    ledger.enterRead(
        NewEntry.with(
            LedgerAction.SAMPLE,
            kind.orElse("all"),
            Map.of(
                "parameters",
                "%s|%s|%s|%s".formatted(seed, size, first, last)
                    + past.map(then -> "|" + then.position()).orElse(""))));
    List<RecordRow> rows =
        drawn.isEmpty()
            ? List.of()
            : register
                .records(
                    RecordFilter.all().of(drawn),
                    past,
                    Viewer.of(current.get()),
                    Optional.empty(),
                    GREATEST)
                .rows();
    return new Sample(
        seed,
        population.size(),
        past,
        rows.stream().sorted(Comparator.comparing(row -> rank(seed, row.id()))).toList());
  }

  private static String rank(String seed, UUID record) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(seed.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      return HexFormat.of()
          .formatHex(sha256.digest(record.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
