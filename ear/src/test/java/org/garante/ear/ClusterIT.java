package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garante.domain.access.Role.OBSERVER;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.garante.ear.Work.Entered;
import org.garante.launcher.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers behind one address, of which one after the other is killed while people work. Runs
 * alone, with -Dcluster; -Dcluster=3 kills three times instead of ten.
 */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  private static final int ROUNDS = Integer.getInteger("cluster", 10);
  private static final int AGENCIES = 4;
  private static final int RECORDERS = 6;
  private static final int SUPERVISORS = 2;
  private static final int RACES = 20;
  private static final String REASON = "Se registró dos veces la misma detención";

  private static final Patient.Tally TALLY = new Patient.Tally();
  private static List<ClusterNode> nodes;
  private static Front front;

  /** Who has written what, and what became of it as the servers answered. */
  private record Sent(UUID draft, String folio, String motives) {}

  /** People of one agency, and what waits among them for a decision. */
  private record Office(String agency, Queue<Entered> waiting) {}

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final Map<UUID, UUID> approved = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @BeforeAll
  static void startBoth() throws Exception {
    ClusterNode.migrate();
    nodes =
        List.of(
            new ClusterNode("one", freePort(), freePort()),
            new ClusterNode("two", freePort(), freePort()));
    nodes.forEach(ClusterNode::start);
    nodes.forEach(ClusterNode::awaitReady);
    front = new Front(DeployedTest.uri(""), nodes);
    front.open();
    letWorkBeUsual();
  }

  @AfterAll
  static void stopBoth() throws SQLException {
    front.close();
    nodes.forEach(ClusterNode::close);
    Sql.disconnect();
  }

  @Test
  @Order(1)
  void they_found_one_another_and_talk_to_nobody_who_has_not_the_key() throws Exception {
    assertThat(nodes.stream().flatMap(node -> node.log().stream()))
        .anyMatch(line -> line.contains("'garante' with view: ") && line.contains("] (2) ["));
    SSLContext stranger = SSLContext.getInstance("TLSv1.3");
    stranger.init(null, new TrustManager[] {new TrustsAll()}, null);
    for (ClusterNode node : nodes) {
      try (Socket socket =
          stranger.getSocketFactory().createSocket("127.0.0.1", node.clusterPort())) {
        assertThatThrownBy(
                () -> {
                  ((SSLSocket) socket).startHandshake();
                  socket.getOutputStream().write(new byte[64]);
                  socket.getInputStream().read();
                })
            .isInstanceOf(SSLException.class);
      }
    }
  }

  @Test
  @Order(2)
  void decisions_raced_over_both_servers_leave_one() {
    String agency = Agencies.police();
    Staff recorder = Staff.of(RECORDER, agency);
    Visitor author = recorder.signIn();
    List<Visitor> deciders =
        nodes.stream()
            .map(node -> Visitor.signedIn(Staff.of(SUPERVISOR, agency), Visitor.at(node.address())))
            .toList();
    for (int race = 0; race < RACES; race++) {
      Entered arrest = Work.submitted(author, recorder, "ARR", Work.arrest(agency));
      List<Seen> reviews =
          deciders.stream()
              .map(decider -> decider.open("/review?submission=" + arrest.submission()))
              .toList();

      List<HttpResponse<String>> answers =
          AtOnce.all(
              List.of(0, 1),
              i ->
                  i == 0
                      ? deciders.get(i).press(reviews.get(i), "decision:approve", Map.of())
                      : deciders
                          .get(i)
                          .press(
                              reviews.get(i),
                              "decision:return",
                              Map.of("decision:reason", "Falta el parte médico")));

      assertThat(answers.stream().map(HttpResponse::statusCode))
          .containsExactlyInAnyOrder(302, 200);
      assertThat(
              Sql.number(
                  """
                  select count(*) from transition
                  where submission_id = ? and to_state in ('APPROVED', 'RETURNED')
                  """,
                  arrest.submission()))
          .isEqualTo(1);
      assertThat(
              Sql.number(
                  """
                  select count(*) from ledger_entry
                  where submission_id = ? and action in ('APPROVE', 'RETURN')
                  """,
                  arrest.submission()))
          .isEqualTo(1);
    }
  }

  @Test
  @Order(3)
  void servers_are_killed_while_people_work_and_nothing_answered_is_lost(@TempDir Path outside)
      throws Exception {
    List<Office> offices = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      offices.add(new Office(Agencies.police(), new ConcurrentLinkedQueue<>()));
    }
    List<Runnable> people = new ArrayList<>();
    for (Office office : offices) {
      for (int i = 0; i < RECORDERS; i++) {
        Patient recorder = Patient.signedIn(Staff.of(RECORDER, office.agency()), TALLY);
        people.add(() -> record(recorder, office));
      }
      for (int i = 0; i < SUPERVISORS; i++) {
        Patient supervisor = Patient.signedIn(Staff.of(SUPERVISOR, office.agency()), TALLY);
        people.add(() -> decide(supervisor, office));
      }
    }
    assertThat(people).hasSize(32);
    ExecutorService pool = Executors.newFixedThreadPool(people.size());
    List<Future<?>> working = new ArrayList<>();
    people.forEach(each -> working.add(pool.submit(() -> untilOver(each))));
    Instant begun = Instant.now();
    List<Duration> away = new ArrayList<>();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        ClusterNode victim = nodes.get(round % nodes.size());
        pause(Duration.ofSeconds(5));
        away.add(killUnder(victim));
        victim.start();
        victim.awaitReady();
        front.awaitReached(victim);
      }
      for (ClusterNode node : nodes) {
        pause(Duration.ofSeconds(5));
        node.close();
        node.start();
        node.awaitReady();
        front.awaitReached(node);
      }
      pause(Duration.ofSeconds(5));
    } finally {
      over.set(true);
      pool.shutdown();
      pool.awaitTermination(3, TimeUnit.MINUTES);
    }
    for (Future<?> each : working) {
      each.get();
    }
    tell(Duration.between(begun, Instant.now()), away);

    assertThat(wrong).isEmpty();
    assertThat(TALLY.signedOut).as("asked to sign in again").isEmpty();
    assertThat(sent.size()).isGreaterThan(ROUNDS * 10);
    sent.forEach(ClusterIT::isThereOnce);
    approved.forEach(ClusterIT::isDecidedOnce);
    verifies(outside);
  }

  /** Forms that are open when their server is killed are sent to the other as if nothing was. */
  private Duration killUnder(ClusterNode victim) {
    String agency = Agencies.police();
    Patient author = at(victim, agency, RECORDER);
    Entered arrest = Work.submitted(author.visitor(), author.staff(), "ARR", Work.arrest(agency));
    Work.approve(Staff.of(SUPERVISOR, agency).signIn(), arrest.submission());
    String address = "/record/act?form=ANNULMENT&folio=" + arrest.folio();
    Seen annulment = author.page(address);
    HttpResponse<String> refused =
        author.answered(
            () -> author.visitor().press(annulment, "entry:enter", Map.of("entry:q:0:text", "")));
    Seen underWay = new Seen(address, refused.statusCode(), refused.body());
    assertThat(underWay.offers("entry:enter")).isTrue();

    Instant killed = Instant.now();
    victim.kill();
    HttpResponse<String> entered =
        author.answered(
            () ->
                author.visitor().press(underWay, "entry:enter", Map.of("entry:q:0:text", REASON)));
    Duration away = Duration.between(killed, Instant.now());

    assertThat(entered.statusCode()).as(Seen.of(entered).words()).isEqualTo(302);
    HttpResponse<String> again =
        author.answered(
            () ->
                author.visitor().press(underWay, "entry:enter", Map.of("entry:q:0:text", REASON)));
    assertThat(again.statusCode()).isLessThan(500);
    assertThat(Sql.number("select count(*) from act where record_id = ?", arrest.record()))
        .as("acts of " + arrest.folio())
        .isEqualTo(1);
    return away;
  }

  /** Somebody whose session that server holds. */
  private static Patient at(ClusterNode node, String agency, org.garante.domain.access.Role role) {
    Patient last = Patient.signedIn(Staff.of(role, agency), TALLY);
    for (int i = 0; i < 20 && !last.server().equals(node.name()); i++) {
      last = Patient.signedIn(Staff.of(role, agency), TALLY);
    }
    assertThat(last.server()).isEqualTo(node.name());
    return last;
  }

  private void untilOver(Runnable work) {
    while (!over.get()) {
      work.run();
      pause(Duration.ofMillis(500));
    }
  }

  /** Writes an arrest, answer by answer, and sends it to approval. */
  private void record(Patient recorder, Office office) {
    UUID draft = Work.draft(recorder.staff(), "ARR", Work.arrest(office.agency()));
    String seen = Work.answer(draft.toString(), "motives");
    for (int i = 0; i < 3; i++) {
      String next = "Motivo " + i + " " + Work.name();
      String was = seen;
      HttpResponse<String> kept =
          recorder.answered(
              () ->
                  recorder
                      .visitor()
                      .json(
                          "PATCH",
                          "/api/drafts/" + draft,
                          Json.createObjectBuilder()
                              .add("path", "motives")
                              .add("value", next)
                              .add("was", was)
                              .build()));
      // kept, but not answered: pressed again it is found to be what was meant
      if (kept.statusCode() != 200
          && !(kept.statusCode() == 409 && Work.answer(draft.toString(), "motives").equals(next))) {
        wrong.add("answer of " + draft + ": " + kept.statusCode() + " " + kept.body());
        return;
      }
      seen = next;
      pause(Duration.ofMillis(300));
    }
    Seen check = recorder.page("/drafts/check?draft=" + draft);
    if (!check.offers("send:submit")) {
      wrong.add("check of " + draft + ": " + check.status() + " " + check.words());
      return;
    }
    HttpResponse<String> answer =
        recorder.answered(() -> recorder.visitor().press(check, "send:submit", Map.of()));
    String to = Visitor.location(answer).orElse("");
    if (to.startsWith("/drafts/check")) {
      String where = to;
      answer = recorder.answered(() -> recorder.visitor().get(where));
      to = Visitor.location(answer).orElse("");
    }
    if (!to.startsWith("/record?folio=")) {
      wrong.add("sending " + draft + ": " + answer.statusCode() + " " + Seen.of(answer).words());
      return;
    }
    String folio = to.substring("/record?folio=".length());
    sent.add(new Sent(draft, folio, seen));
    office.waiting().add(Work.latest(folio));
  }

  private void decide(Patient supervisor, Office office) {
    Entered next = office.waiting().poll();
    if (next == null) {
      return;
    }
    Seen review = supervisor.page("/review?submission=" + next.submission());
    if (!review.offers("decision:approve")) {
      wrong.add("review of " + next + ": " + review.status() + " " + review.words());
      return;
    }
    HttpResponse<String> answer =
        supervisor.answered(() -> supervisor.visitor().press(review, "decision:approve", Map.of()));
    if (answer.statusCode() == 302 || answer.statusCode() == 200 && approvedBy(supervisor, next)) {
      approved.put(next.submission(), supervisor.staff().person());
    } else {
      wrong.add("approving " + next + ": " + answer.statusCode() + " " + Seen.of(answer).words());
    }
  }

  /** Whether a press that nobody answered had come through. */
  private static boolean approvedBy(Patient supervisor, Entered arrest) {
    return Sql.number(
            """
            select count(*) from transition
            where submission_id = ? and to_state = 'APPROVED' and by_staff = ?
            """,
            arrest.submission(),
            supervisor.staff().person())
        == 1;
  }

  private static void isThereOnce(Sent each) {
    assertThat(
            Sql.texts(
                """
                select r.folio || ' ' || (s.content::jsonb #>> '{identity,motives}')
                from submission s join record r on r.id = s.record_id where s.draft_id = ?
                """,
                each.draft()))
        .containsExactly(each.folio() + " " + each.motives());
    assertThat(
            Sql.number(
                """
                select count(*) from ledger_entry e join submission s on s.id = e.submission_id
                where s.draft_id = ? and e.action = 'SUBMIT'
                """,
                each.draft()))
        .isEqualTo(1);
  }

  private static void isDecidedOnce(UUID submission, UUID by) {
    assertThat(
            Sql.texts(
                """
                select to_state || ' ' || by_staff from transition
                where submission_id = ? and to_state in ('APPROVED', 'RETURNED')
                """,
                submission))
        .containsExactly("APPROVED " + by);
    assertThat(
            Sql.number(
                "select count(*) from ledger_entry where submission_id = ? and action = 'APPROVE'",
                submission))
        .isEqualTo(1);
  }

  /** What both servers sealed in turn is one ledger, as an outsider judges it. */
  private static void verifies(Path outside) throws IOException {
    Visitor observer = Staff.of(OBSERVER, "MNPT").signIn();
    Until.so("all sealed", () -> Sql.number("select count(*) from ledger_pending") == 0);
    Path keys =
        Files.writeString(
            outside.resolve("keys.txt"), Visitor.anonymous().get("/checkpoint/keys").body());
    List<Path> checkpoints = new ArrayList<>();
    for (ClusterNode node : nodes) {
      checkpoints.add(
          Files.writeString(
              outside.resolve(node.name() + ".txt"),
              Visitor.at(node.address()).get("/checkpoint").body()));
    }
    Path bundle =
        Files.write(
            outside.resolve("bundle.zip"),
            observer
                .download("/ledger/bundle", Map.of("scope", "FULL", "purpose", "Revisión"))
                .body());

    JsonObject report = Verifier.judge(bundle, keys, checkpoints.toArray(Path[]::new));

    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
  }

  /** The figures of the run, for whoever started it. */
  private void tell(Duration took, List<Duration> away) throws IOException {
    String figures =
        """
        kills %s, then both stopped in turn, in %s s under 32 users
        answered requests %s, unanswered and pressed again %s
        records sent %s, approved %s
        longest wait for an answer %s ms
        a form under way was answered by the other server after ms %s
        """
            .formatted(
                ROUNDS,
                took.toSeconds(),
                TALLY.answered,
                TALLY.unanswered,
                sent.size(),
                approved.size(),
                TALLY.longestMillis,
                away.stream().map(Duration::toMillis).toList());
    Files.writeString(
        Path.of(System.getProperty("project.build.directory"), "cluster/figures.txt"), figures);
  }

  /** Whoever it is that answers. */
  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** People press faster here than any do: nobody is to be locked for it. */
  private static void letWorkBeUsual() throws SQLException {
    try (Connection owner = TestDatabase.connect(Role.OWNER)) {
      owner.setAutoCommit(false);
      Sql.run(
          owner,
          """
          insert into use_threshold (rule, alert_above, lock_above, in_force_from)
          select distinct rule, 100000, 200000, now() from use_threshold
          """);
      Sql.run(owner, "select let_stand()");
      owner.commit();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
