package org.garante.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.garante.bench.Goals.Served;
import org.garante.bench.load.Staff;
import org.garante.bench.web.Desk;
import org.garante.bench.web.Rush;
import org.garante.bench.web.Rush.Pace;

/**
 * Pages and writes of a server that runs over a loaded register, eight people at once, each with a
 * session of their own; the accounts are those that {@code bench load} made.
 */
final class Serving {
  private static final int PEOPLE = 8;
  private static final int DRAFTS = 400;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration SPAN = Duration.ofSeconds(10);

  private static final List<String> REPORTS = List.of("R04", "R12", "R20", "R26", "R27");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern FOLIO = Pattern.compile("GAR-[A-Z]{3}-[A-Z0-9-]+");
  private static final Pattern WAITING = Pattern.compile("/review\\?submission=([0-9a-f-]{36})");
  private static final Pattern CHOICE = Pattern.compile("name=\"queue:[^\"]*:choose\"");

  private final URI server;
  private final Goals goals;

  Serving(URI server, Goals goals) {
    this.server = server;
    this.goals = goals;
  }

  void pages() {
    List<Desk> recorders = desks("recorder");
    String list = recorders.get(0).get("/records").body();
    String next = Desk.first(NEXT, list);
    String folio = Desk.first(FOLIO, list);
    Pace paced = get(recorders, "/records");
    goals.served(Served.LIST, paced.aSecond(), "");
    goals.served(Served.LIST_P95, paced.p95Millis(), "");
    goals.served(
        Served.FILTER,
        get(recorders, "/records?kind=ARR&state=APPROVED&order=OLDEST_RECORDED").aSecond(),
        "");
    goals.served(Served.NEXT, get(recorders, next).aSecond(), "");
    goals.served(Served.PLAIN, get(recorders, "/own-account").aSecond(), "");
    goals.served(Served.HOME, get(recorders, "/").aSecond(), " (recorder)");
    get(recorders, "/record?folio=" + folio);
    goals.served(
        Served.WORDS_P95, get(recorders, "/records?q=hidrocarburos").p95Millis(), " (frequent)");
    goals.served(Served.WORDS_P95, get(recorders, "/records?q=" + folio).p95Millis(), " (folio)");
    goals.served(Served.NAME_P95, byName(recorders, "Abascal").p95Millis(), "");
    long size = Long.parseLong(recorders.get(0).get("/checkpoint").body().lines().toList().get(1));
    goals.served(
        Served.KNOWN_ON_P95, get(recorders, "/records?knownOn=" + (size - 1)).p95Millis(), "");
    List<Desk> supervisors = desks("supervisor");
    goals.served(Served.HOME, get(supervisors, "/").aSecond(), " (supervisor)");
    get(supervisors, "/queue");
  }

  private Pace byName(List<Desk> desks, String name) {
    Map<Desk, String> forms = new ConcurrentHashMap<>();
    desks.forEach(desk -> forms.put(desk, desk.get("/records").body()));
    Map<String, String> typed = Map.of("name", name, "reason", "Medición");
    return paced(
        "search by name",
        desks,
        desk -> {
          desk.press("/records", forms.get(desk), "byName", "searchByName", typed);
          return true;
        });
  }

  void writes() {
    List<Desk> recorders = desks("recorder");
    Queue<String> drafts = new ConcurrentLinkedQueue<>();
    AtomicInteger number = new AtomicInteger();
    goals.told("%d drafts are filled in first", DRAFTS);
    new Rush(recorders, Duration.ZERO, Duration.ofMinutes(10))
        .of(
            desk -> {
              int one = number.incrementAndGet();
              if (one <= DRAFTS) {
                drafts.add(Drafts.arrest(desk, one));
              }
              return one <= DRAFTS;
            });
    Pace submitted =
        paced(
            "check and submit",
            recorders,
            Duration.ZERO,
            desk -> {
              String draft = drafts.poll();
              if (draft != null) {
                String path = "/drafts/check?draft=" + draft;
                require(desk.press(path, desk.get(path).body(), "send", "submit", Map.of()));
              }
              return draft != null;
            });
    goals.served(Served.SUBMIT, submitted.aSecond(), "");
    goals.served(Served.SUBMIT_P95, submitted.p95Millis(), "");

    List<Desk> supervisors = desks("supervisor");
    List<String> all = waiting(supervisors.get(0));
    Queue<String> waiting = new ConcurrentLinkedQueue<>(all.subList(all.size() / 2, all.size()));
    Pace approved =
        paced(
            "review and approve",
            supervisors,
            Duration.ZERO,
            desk -> {
              String submission = waiting.poll();
              if (submission != null) {
                String path = "/review?submission=" + submission;
                require(desk.press(path, desk.get(path).body(), "decision", "approve", Map.of()));
              }
              return submission != null;
            });
    goals.served(Served.APPROVE, approved.aSecond(), "");
    bulk(supervisors.get(0), all.subList(0, all.size() / 2));
  }

  /** What was done leads elsewhere; what was refused stands on the page again. */
  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException("refused: " + answer.uri());
    }
  }

  /** One looks at each of them, which is not counted, and approves whole pages of the queue. */
  private void bulk(Desk desk, List<String> submissions) {
    submissions.forEach(each -> desk.get("/review?submission=" + each));
    int records = 0;
    long began = System.nanoTime();
    String page = desk.get("/queue").body();
    while (records < submissions.size() && CHOICE.matcher(page).find()) {
      records += (int) CHOICE.matcher(page).results().count();
      desk.press("/queue", page, "queue", "approveChosen", Map.of("choose", "on"));
      page = desk.get("/queue").body();
    }
    goals.told("%d approved together, of those without findings", records);
    goals.served(Served.BULK, records / ((System.nanoTime() - began) / 1e9), "");
  }

  /** What waits for a decision, all pages of the queue. */
  private static List<String> waiting(Desk desk) {
    List<String> waiting = new ArrayList<>();
    String path = "/queue";
    while (!path.isEmpty()) {
      String page = desk.get(path).body();
      WAITING
          .matcher(page)
          .results()
          .map(found -> found.group(1))
          .distinct()
          .filter(one -> !waiting.contains(one))
          .forEach(waiting::add);
      path = Desk.first(NEXT, page);
    }
    return waiting;
  }

  void reports() {
    List<Desk> auditors = List.of(desk("auditor1.cndh"));
    for (String report : REPORTS) {
      goals.served(
          Served.REPORT_P95,
          get(auditors, "/reports/report?code=" + report).p95Millis(),
          " " + report);
    }
  }

  private Pace get(List<Desk> desks, String path) {
    return paced(
        path,
        desks,
        desk -> {
          desk.get(path);
          return true;
        });
  }

  private Pace paced(String what, List<Desk> desks, Rush.Turn turn) {
    return paced(what, desks, WARM_UP, turn);
  }

  private Pace paced(String what, List<Desk> desks, Duration warmUp, Rush.Turn turn) {
    Pace pace = new Rush(desks, warmUp, SPAN).of(turn);
    goals.told(
        "%s: %,d in all, %,.1f a second, p50 %,.1f ms, p95 %,.1f ms",
        what, pace.turns(), pace.aSecond(), pace.medianMillis(), pace.p95Millis());
    return pace;
  }

  /** Two accounts of each role have sessions in turn, as many as there are people. */
  private List<Desk> desks(String role) {
    List<Desk> desks = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      desks.add(desk("%s%s.gn".formatted(role, 1 + i % 2)));
    }
    return desks;
  }

  private Desk desk(String username) {
    return Desk.signedIn(server, username, Staff.PASSWORD);
  }
}
