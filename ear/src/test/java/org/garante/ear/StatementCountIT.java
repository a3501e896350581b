package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.RegisterClock;
import org.garante.web.access.Route;
import org.garante.web.access.Routes;
import org.junit.jupiter.api.Test;

/**
 * How many statements each page takes, permission and ledger included: at most fifteen, and as many
 * with a hundred rows as with ten.
 */
class StatementCountIT extends DeployedTest {
  private static final int MOST = 15;
  private static final int ROUNDS = 3;

  /** How the statement ends by which a reader who judges what came due keeps others away. */
  private static final String JUDGES = "as alone";

  /** How the statement ends by which the bell counts what waits. */
  private static final String COUNTS = "as matters";

  private static final Path TABLE =
      Path.of(System.getProperty("project.build.directory"), "statement-counts.txt");

  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Map<Role, Staff> staff = new EnumMap<>(Role.class);

  /** A page as somebody sees it. */
  private record Page(String path, Role role, String address) {
    @Override
    public String toString() {
      return "%-24s %-10s".formatted(path, role.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void no_page_takes_more_than_fifteen_statements_nor_more_with_more_rows() throws IOException {
    people();
    rows(0, 10);
    List<Page> pages = pages();
    Map<String, List<String>> withTen = measure(pages);
    rows(10, 100);
    Map<String, List<String>> withHundred = measure(pages);

    Files.writeString(TABLE, table(withTen, withHundred));
    assertThat(withHundred)
        .as("fifteen")
        .allSatisfy((page, n) -> assertThat(n).hasSizeLessThanOrEqualTo(MOST));
    assertThat(sizes(withHundred)).as("ten rows and a hundred").isEqualTo(sizes(withTen));
  }

  @Test
  void draft_takes_no_more_statements_when_it_names_ten_records_than_when_it_names_one() {
    people();
    rows(0, 10);
    Staff auditor = staff.get(Role.AUDITOR);
    List<String> arrests =
        Sql.texts("select id::text from record where owner_agency = ? order by folio", agency);
    assertThat(arrests).hasSize(10);
    List<Integer> counts = new ArrayList<>();
    for (List<String> concerned : List.of(arrests.subList(0, 1), arrests)) {
      UUID draft = Work.draft(auditor, "NOT", Samples.note(concerned));
      measure(
              Stream.of("/drafts/form", "/drafts/check")
                  .map(path -> new Page(path, Role.AUDITOR, path + "?draft=" + draft))
                  .toList())
          .values()
          .forEach(each -> counts.add(each.size()));
    }

    assertThat(counts.subList(2, 4)).as("naming ten").isEqualTo(counts.subList(0, 2));
    assertThat(counts).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(MOST));
  }

  private void people() {
    staff.put(Role.RECORDER, recorder);
    staff.put(Role.SUPERVISOR, Staff.of(Role.SUPERVISOR, agency));
    staff.put(Role.AUDITOR, Staff.of(Role.AUDITOR, "SABG"));
    staff.put(Role.OBSERVER, Staff.of(Role.OBSERVER, "MNPT"));
    staff.put(Role.ADMIN, Staff.of(Role.ADMIN, "SSPC"));
  }

  /** Makes the lists that long: what waits, what is approved, drafts, and accounts. */
  private void rows(int from, int to) {
    Visitor visitor = recorder.signIn();
    for (int i = from; i < to; i++) {
      Work.send(visitor, Work.draft(recorder, "ARR", Work.arrest(agency)));
      Work.draft(recorder, "ARR", Work.arrest(agency));
      Staff.of(Role.RECORDER, agency);
    }
  }

  /** Every page of the table for every role that may; lists narrowed to what was made here. */
  private List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    staff.forEach(
        (role, person) -> {
          Samples samples = new Samples(person);
          Routes.TABLE.stream()
              .filter(route -> route.sort() == Route.Sort.PAGE && route.admits(role))
              .filter(route -> !route.isOpen())
              .flatMap(route -> addresses(route, samples))
              .forEach(address -> pages.add(new Page(address.split("[?]")[0], role, address)));
          if (role.isOversight()) {
            past(samples)
                .forEach(
                    address ->
                        pages.add(new Page(address.split("[?]")[0] + " then", role, address)));
          }
        });
    return pages;
  }

  /** What takes a day in the past, of a position that is sealed. */
  private Stream<String> past(Samples samples) {
    return Stream.of(
            "/record?folio={folio}",
            "/record/history?folio={folio}",
            "/records?agency=" + agency,
            "/sample?seed=1&n=100&kind=ARR",
            "/reports/report?code=R04")
        .map(address -> samples.filled(address + "&knownOn={position}"));
  }

  private Stream<String> addresses(Route route, Samples samples) {
    String address = samples.address(route);
    return switch (route.path()) {
      case "/records" -> Stream.of(address + "?agency=" + agency);
      case "/sample" -> Stream.of(address + "?seed=1&n=100&kind=ARR");
      case "/reports/report" -> Stream.of(address + "&agency=" + agency);
      case "/reports/records" -> Stream.of(address + "&agency=" + agency);
      default -> Stream.of(address);
    };
  }

  /** What each page takes; one that judged what came due meanwhile is counted once more. */
  private Map<String, List<String>> measure(List<Page> pages) {
    Map<String, List<String>> counts = count(pages);
    List<Page> judging = judging(pages, counts);
    for (int round = 1; round < ROUNDS && !judging.isEmpty(); round++) {
      counts.putAll(count(judging));
      judging = judging(judging, counts);
    }
    return counts;
  }

  private static List<Page> judging(List<Page> pages, Map<String, List<String>> counts) {
    return pages.stream()
        .filter(page -> counts.get(page.toString()).stream().anyMatch(sql -> sql.endsWith(JUDGES)))
        .toList();
  }

  /** The statements of each page, by its name, in a session that has not opened it before. */
  private Map<String, List<String>> count(List<Page> pages) {
    Map<Role, Visitor> warm = new EnumMap<>(Role.class);
    Map<Role, Visitor> fresh = new EnumMap<>(Role.class);
    staff.forEach(
        (role, person) -> {
          warm.put(role, person.signIn());
          fresh.put(role, person.signIn());
        });
    pages.forEach(page -> warm.get(page.role()).get(page.address()));
    Until.so("what came due is judged", StatementCountIT::isSettled);
    Map<String, List<String>> counts = new TreeMap<>();
    try (StatementLog log = new StatementLog()) {
      for (Page page : pages) {
        log.begin();
        int status = fresh.get(page.role()).get(page.address()).statusCode();
        counts.put(page.toString(), withoutBell(page, log.statements()));
        assertThat(status).as(page.toString()).isEqualTo(200);
      }
    }
    return counts;
  }

  /** The bell asks once a minute, on whichever page is opened then; home asks always. */
  private static List<String> withoutBell(Page page, List<String> statements) {
    return page.path().equals("/")
        ? statements
        : statements.stream().filter(sql -> !sql.endsWith(COUNTS)).toList();
  }

  /** Whether nothing is left to whoever reads next. */
  private static boolean isSettled() {
    return Sql.number(
            "select (select count(*) from finding_wake)"
                + " + (select count(*) from judgement where changes_at <= ?::timestamptz)",
            new RegisterClock().instant().toString())
        == 0;
  }

  private static Map<String, Integer> sizes(Map<String, List<String>> statements) {
    Map<String, Integer> sizes = new TreeMap<>();
    statements.forEach((page, each) -> sizes.put(page, each.size()));
    return sizes;
  }

  private static String table(
      Map<String, List<String>> withTen, Map<String, List<String>> withHundred) {
    StringBuilder text =
        new StringBuilder("%-24s %-10s %7s %7s%n".formatted("page", "role", "10 rows", "100"));
    withTen.forEach(
        (page, ten) ->
            text.append("%s %7s %7s%n".formatted(page, ten.size(), withHundred.get(page).size())));
    withHundred.forEach(
        (page, each) -> {
          text.append("%n%s%n".formatted(page));
          each.forEach(statement -> text.append("  ").append(statement).append('\n'));
        });
    return text.toString();
  }
}
