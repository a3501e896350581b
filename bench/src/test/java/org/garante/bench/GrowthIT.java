package org.garante.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.OperationStatus;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordFilter.Order;
import org.garante.domain.review.reading.RecordFilter.State;
import org.garante.domain.review.reading.RecordRow;
import org.garante.persistence.review.Register.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page or a write reads of the database does not grow with the register: ten times as many
 * records, and hardly more blocks of tables and indexes. Blocks are counted, not time.
 */
class GrowthIT {
  private static final int PAGE = 50;

  /** Indexes are a level higher where there are ten times as many rows. */
  private static final double FACTOR = 1.5;

  private static final int FEW_BLOCKS = 10;

  /** What one row more of an answer may take. */
  private static final int PER_ROW = 40;

  /** A search looks up so many that say it before it walks the list instead (SearchStore). */
  private static final int LOOKED_UP = 5_000;

  private static final String RECORDER = "recorder1.gn";
  private static final String SUPERVISOR = "supervisor1.gn";
  private static final String AUDITOR = "auditor1.cndh";
  private static final String OBSERVER = "observer1.mnpt";

  /**
   * Something an account does.
   *
   * @param before is done and not counted: what it gives is what it is done to
   * @param deed says how many rows it answered with
   * @param upTo so many blocks more it may read at most, however large the register
   */
  record Case(
      String name, String account, Function<LoadedRegister, String> before, Deed deed, int upTo) {
    Case(String name, String account, Function<LoadedRegister, String> before, Deed deed) {
      this(name, account, before, deed, 0);
    }

    /** The same, where so many blocks more are read at most, however large the register. */
    Case upTo(int blocks) {
      return new Case(name, account, before, deed, blocks);
    }

    @Override
    public String toString() {
      return name + " (" + account + ")";
    }
  }

  interface Deed {
    int with(Services services, String of);
  }

  /** Blocks read, by table or index, and rows answered. */
  private record Read(Map<String, Long> blocks, int rows) {
    long sum() {
      return blocks.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  static Stream<Case> lists() {
    return Stream.of(SUPERVISOR, RECORDER, AUDITOR, OBSERVER)
        .flatMap(
            account ->
                Stream.of(
                    list("list as the menu opens it", account, RecordFilter.all()),
                    list("list of a kind", account, RecordFilter.all().ofKind("ARR")),
                    list(
                        "list of approved arrests, oldest first",
                        account,
                        filter(
                            Optional.of("ARR"),
                            Optional.of(State.APPROVED),
                            Order.OLDEST_RECORDED)),
                    list(
                        "list of what waits",
                        account,
                        filter(
                            Optional.empty(), Optional.of(State.SUBMITTED), Order.NEWEST_RECORDED)),
                    list("list of what a rule finds", account, RecordFilter.all().flagged(true)),
                    list("list of one agency", account, RecordFilter.all().ownedBy("GN")),
                    list(
                        "list of what is changing",
                        account,
                        filter(
                            Optional.empty(), Optional.of(State.CHANGING), Order.NEWEST_RECORDED)),
                    list(
                        "list of what was annulled",
                        account,
                        filter(
                            Optional.empty(), Optional.of(State.ANNULLED), Order.NEWEST_RECORDED)),
                    list("list of a day", account, ofADay()),
                    list(
                        "list by when it happened",
                        account,
                        filter(Optional.empty(), Optional.empty(), Order.NEWEST_OCCURRED)),
                    knownOn(account),
                    list(
                        "list oldest first",
                        account,
                        filter(Optional.empty(), Optional.empty(), Order.OLDEST_RECORDED)),
                    next(account)));
  }

  static Stream<Case> searches() {
    return Stream.of(
        words("words that one record has", SUPERVISOR, GrowthIT::rareWord),
        words("words that one record has", AUDITOR, GrowthIT::rareWord),
        words("words that one record has", RECORDER, GrowthIT::rareWord),
        words("words that many records have", SUPERVISOR, register -> "hidrocarburos")
            .upTo(LOOKED_UP),
        words("words that many records have", AUDITOR, register -> "hidrocarburos").upTo(LOOKED_UP),
        words("a folio", SUPERVISOR, GrowthIT::folio),
        name("a name that one record has", SUPERVISOR, GrowthIT::rareName),
        name("a name that one record has", AUDITOR, GrowthIT::rareName),
        name("a name that many records have", SUPERVISOR, register -> "Abascal").upTo(LOOKED_UP));
  }

  static Stream<Case> work() {
    return Stream.of(
        new Case("queue", SUPERVISOR, any(), (s, of) -> s.work.queue().size()),
        new Case(
            "home", SUPERVISOR, any(), (s, of) -> s.work.queue().size() + s.work.acts().size()),
        new Case("home", RECORDER, any(), (s, of) -> s.work.ownWork().waiting().size()),
        opened(SUPERVISOR),
        opened(RECORDER),
        opened(AUDITOR),
        opened(OBSERVER),
        new Case(
            "history",
            AUDITOR,
            GrowthIT::folio,
            (s, of) -> {
              s.history.open(of, Optional.empty());
              return 1;
            }),
        new Case(
            "review",
            SUPERVISOR,
            GrowthIT::waiting,
            (s, of) -> s.work.review(UUID.fromString(of)).steps().size()),
        new Case(
            "submit an arrest",
            RECORDER,
            GrowthIT::draft,
            (s, of) -> {
              s.submissions.submit(UUID.fromString(of));
              return 1;
            }),
        new Case(
            "submit an operation",
            RECORDER,
            register ->
                register
                    .register
                    .as(register.signedIn(RECORDER), s -> s.drafts.start("OPE", operation()))
                    .toString(),
            (s, of) -> {
              s.submissions.submit(UUID.fromString(of));
              return 1;
            }),
        new Case(
            "approve",
            SUPERVISOR,
            GrowthIT::waiting,
            (s, of) -> {
              s.decisions.approve(UUID.fromString(of));
              return 1;
            }),
        new Case(
            "send back",
            SUPERVISOR,
            GrowthIT::waiting,
            (s, of) -> {
              s.decisions.sendBack(UUID.fromString(of), "Falta un dato");
              return 1;
            }));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void list_reads_no_more_of_a_larger_register(Case each) {
    requireNoGrowth(each);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void search_reads_no_more_of_a_larger_register(Case each) {
    requireNoGrowth(each);
  }

  @ParameterizedTest
  @MethodSource("work")
  void work_reads_no_more_of_a_larger_register(Case each) {
    requireNoGrowth(each);
  }

  /** Without the index of the list's order this test would say so. */
  @Test
  void list_that_sorts_the_register_is_noticed() {
    Case list = list("list as the menu opens it", AUDITOR, RecordFilter.all());
    Read few = read(LoadedRegister.of(LoadedRegister.FEW), list);
    Read many =
        LoadedRegister.of(LoadedRegister.MANY)
            .without("listed_recorded", register -> read(register, list));
    assertThat((double) many.sum()).isGreaterThan(allowed(list, few, many));
  }

  private static void requireNoGrowth(Case each) {
    Read few = read(LoadedRegister.of(LoadedRegister.FEW), each);
    Read many = read(LoadedRegister.of(LoadedRegister.MANY), each);
    assertThat((double) many.sum())
        .as(
            "blocks read of %s records, where of %s they were %s: %s",
            LoadedRegister.MANY, LoadedRegister.FEW, few.sum(), grown(few, many))
        .isLessThanOrEqualTo(allowed(each, few, many));
  }

  private static double allowed(Case each, Read few, Read many) {
    int further = Math.max(0, many.rows() - few.rows());
    return FACTOR * few.sum() + FEW_BLOCKS + PER_ROW * further + each.upTo();
  }

  /** What grew, by table and index, from most to least. */
  private static String grown(Read few, Read many) {
    return many.blocks().entrySet().stream()
        .filter(read -> read.getValue() > few.blocks().getOrDefault(read.getKey(), 0L))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(6)
        .map(
            read ->
                "%s %s → %s"
                    .formatted(
                        read.getKey(),
                        few.blocks().getOrDefault(read.getKey(), 0L),
                        read.getValue()))
        .toList()
        .toString();
  }

  private static Read read(LoadedRegister register, Case each) {
    Account account = register.signedIn(each.account());
    register.register.at(java.time.Instant.now());
    String of = each.before().apply(register);
    return register.register.as(
        account,
        (entities, services) -> {
          entities
              .createNativeQuery("set local max_parallel_workers_per_gather = 0")
              .executeUpdate();
          Map<String, Long> before = blocks(entities);
          int rows = each.deed().with(services, of);
          entities.flush();
          entities.createNativeQuery("set constraints all immediate").executeUpdate();
          Map<String, Long> read = new LinkedHashMap<>();
          blocks(entities)
              .forEach(
                  (name, count) -> {
                    long since = count - before.getOrDefault(name, 0L);
                    if (since > 0) {
                      read.put(name, since);
                    }
                  });
          return new Read(read, rows);
        });
  }

  /** Blocks that this session was given of each table and index, whether they were in memory. */
  private static Map<String, Long> blocks(EntityManager entities) {
    Map<String, Long> blocks = new LinkedHashMap<>();
    for (Object row :
        entities
            .createNativeQuery(
                """
                select relname, pg_stat_get_xact_blocks_fetched(oid) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
                """,
                Object[].class)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      blocks.put((String) cells[0], ((Number) cells[1]).longValue());
    }
    return blocks;
  }

  private static Function<LoadedRegister, String> any() {
    return register -> "";
  }

  private static Case list(String name, String account, RecordFilter filter) {
    return new Case(name, account, any(), (s, of) -> page(s, filter).rows().size());
  }

  private static Page<RecordRow> page(Services services, RecordFilter filter) {
    return services.lists.list(filter, Optional.empty(), Optional.empty(), PAGE, "");
  }

  private static Case next(String account) {
    return new Case(
        "next page",
        account,
        register ->
            register
                .register
                .as(register.signedIn(account), s -> page(s, RecordFilter.all()).next())
                .orElseThrow()
                .toString(),
        (s, of) ->
            s.lists
                .list(RecordFilter.all(), Optional.empty(), Cursor.parse(of), PAGE, "")
                .rows()
                .size());
  }

  private static Case words(
      String name, String account, Function<LoadedRegister, String> searched) {
    return new Case(name, account, searched, (s, of) -> page(s, searching(of, "")).rows().size());
  }

  private static Case name(String name, String account, Function<LoadedRegister, String> searched) {
    return new Case(
        name,
        account,
        searched,
        (s, of) ->
            s.lists
                .list(searching("", of), Optional.empty(), Optional.empty(), PAGE, "Queja 7")
                .rows()
                .size());
  }

  private static RecordFilter searching(String words, String names) {
    return new RecordFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words,
        names,
        Optional.empty(),
        Order.NEWEST_RECORDED);
  }

  private static RecordFilter filter(Optional<String> kind, Optional<State> state, Order order) {
    return new RecordFilter(
        kind,
        Optional.empty(),
        state,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        order);
  }

  /** A day of half a year ago. */
  private static RecordFilter ofADay() {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusMonths(6);
    return new RecordFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(day),
        Optional.of(day),
        "",
        "",
        Optional.empty(),
        Order.NEWEST_RECORDED);
  }

  /** As it was known when all that was loaded had been sealed. */
  private static Case knownOn(String account) {
    return new Case(
        "list as known on",
        account,
        register -> register.text("select max(size) - 1 from ledger_checkpoint"),
        (s, of) ->
            s.lists
                .list(
                    RecordFilter.all(),
                    Optional.of(AskedPast.position(Long.parseLong(of))),
                    Optional.empty(),
                    PAGE,
                    "")
                .rows()
                .size());
  }

  private static Case opened(String account) {
    return new Case(
        "record opened",
        account,
        GrowthIT::folio,
        (s, of) -> {
          s.records.open(of);
          return 1;
        });
  }

  /** The folio of an arrest of the agency in the midst of the register, in force as it was sent. */
  private static String folio(LoadedRegister register) {
    return register.text(
        """
        select folio from record r where kind = 'ARR' and owner_agency = 'GN' and in_force is not null and not annulled
          and handling = 'NORMAL' and (select count(*) from submission s where s.record_id = r.id) = 1
          and not exists (select from submission_link l where l.target = r.id)
        order by abs(extract(epoch from recorded_at - now() + interval '1 year')) limit 1
        """);
  }

  private static String rareWord(LoadedRegister register) {
    return register.text(
        "select a.rnd_number from arrest a join submission s on s.id = a.submission_id join record r on r.id = s.record_id"
            + " where r.folio = '"
            + folio(register)
            + "'");
  }

  private static String rareName(LoadedRegister register) {
    return register.text(
        "select s.identity_headline from submission s join record r on r.id = s.record_id where r.folio = '"
            + folio(register)
            + "'");
  }

  /** What waits for a decision of the supervisor and was not decided by an earlier case. */
  private static String waiting(LoadedRegister register) {
    return register.text(
        """
        select s.id from submission s join record r on r.id = s.record_id
        where s.status = 'SUBMITTED' and r.kind = 'ARR' and r.owner_agency = 'GN' and s.number = 1
        order by s.submitted_at limit 1
        """);
  }

  /** A draft with the answers of an arrest of the register, about somebody else. */
  private static String draft(LoadedRegister register) {
    ArrestKind kind = new ArrestKind();
    ArrestForm form =
        kind.cast(
            kind.json()
                .fromContent(
                    register.text(
                        "select s.content from submission s join record r on r.id = s.record_id where r.folio = '"
                            + folio(register)
                            + "'")));
    form.person.personId = UUID.randomUUID().toString();
    form.rndNumber = "RN/" + UUID.randomUUID();
    return register
        .register
        .as(register.signedIn(RECORDER), s -> s.drafts.start("ARR", form))
        .toString();
  }

  private static OperationForm operation() {
    OperationForm form = new OperationKind().blank();
    form.name = "Operativo Vereda";
    form.status = OperationStatus.PLANNED;
    form.getMissing().put("start", Missing.UNKNOWN);
    form.getMissing().put("agencies", Missing.UNKNOWN);
    form.states = new java.util.ArrayList<>(List.of("09"));
    return form;
  }
}
