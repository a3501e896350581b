package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For every number in the reports, the list it opens has exactly that many records: over HTTP, as
 * an auditor follows the links of the demonstration's reports. All are opened; of those longer than
 * a page the shortest of each table is followed to its end, since all of them would take minutes.
 * Below the pages every list is read to its end, in persistence.
 */
class ReportNumbersIT extends DeployedTest {
  private static final Pattern NUMBER =
      Pattern.compile("<a\\b[^>]*href=\"(/reports/records[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<th scope=\"row\">");
  private static final Pattern TOTAL = Pattern.compile("data-total=\"([0-9]+)\"");
  private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]*)\"");

  private static final int PAGE = ReportQuery.PAGE;

  private final Visitor auditor = Staff.of(Role.AUDITOR, "SABG").signIn();

  @ParameterizedTest
  @EnumSource(ReportCode.class)
  void every_number_opens_as_many_records(ReportCode code) {
    Map<String, Long> numbers = numbers(auditor.open("/reports/report?code=" + code));

    assertThat(numbers).isNotEmpty();
    Set<String> followed = followed(numbers);
    AtOnce.fewAtATime(
        List.copyOf(numbers.keySet()),
        address -> opened(address, numbers.get(address), followed.contains(address)));
  }

  /** Opens the list of a number, to its end where it is followed; gives how many there are. */
  private long opened(String address, long said, boolean follow) {
    Seen list = auditor.open(address);
    assertThat(list.status()).as(address).isEqualTo(200);
    long number = total(list);
    if (address.contains("column=entriesUnsealed")) {
      assertThat(number).as("some are sealed since: %s", address).isBetween(0L, said);
    } else {
      assertThat(number).as("said of %s", address).isEqualTo(said);
    }
    assertThat(rows(list)).as("first page of %s", address).isEqualTo(Math.min(number, PAGE));
    assertThat(next(list).isPresent()).as("more of %s", address).isEqualTo(number > PAGE);
    if (follow) {
      assertThat(rows(list) + rowsAfter(list)).as("all of %s", address).isEqualTo(number);
    }
    return number;
  }

  /** The shortest list of each table that is longer than a page. */
  private static Set<String> followed(Map<String, Long> numbers) {
    Map<String, String> byTable = new TreeMap<>();
    numbers.entrySet().stream()
        .filter(each -> each.getValue() > PAGE)
        .sorted(Map.Entry.comparingByValue())
        .forEach(
            each ->
                byTable.putIfAbsent(
                    new Seen(each.getKey(), 200, "").parameter("table"), each.getKey()));
    return Set.copyOf(byTable.values());
  }

  /** Every number of a report that opens something, by the address it opens. */
  private static Map<String, Long> numbers(Seen report) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    Matcher links = NUMBER.matcher(report.body());
    while (links.find()) {
      String digits = links.group(2).replaceAll("<[^>]*>", "").replaceAll("[^0-9]", "");
      Long before = numbers.put(plain(links.group(1)), Long.valueOf(digits));
      assertThat(before == null || before.equals(numbers.get(plain(links.group(1))))).isTrue();
    }
    return numbers;
  }

  private static long total(Seen list) {
    Matcher total = TOTAL.matcher(list.body());
    return total.find() ? Long.parseLong(total.group(1)) : -1;
  }

  private static long rows(Seen page) {
    return ROW.matcher(page.body()).results().count();
  }

  private long rowsAfter(Seen first) {
    long rows = 0;
    Optional<String> next = next(first);
    while (next.isPresent()) {
      Seen page = auditor.open(next.get());
      rows += rows(page);
      next = next(page);
    }
    return rows;
  }

  private static Optional<String> next(Seen page) {
    Matcher next = NEXT.matcher(page.body());
    return next.find() ? Optional.of(plain(next.group(1))) : Optional.empty();
  }

  private static String plain(String address) {
    return address.replace("&amp;", "&");
  }
}
