package org.garante.ear;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Somebody signed in who presses again what was not answered, until it is. */
final class Patient {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What happened to all of them together. */
  static final class Tally {
    final AtomicLong answered = new AtomicLong();
    final AtomicLong unanswered = new AtomicLong();
    final AtomicLong longestMillis = new AtomicLong();
    final Queue<String> signedOut = new ConcurrentLinkedQueue<>();
  }

  private final Staff staff;
  private final Visitor visitor;
  private final Tally tally;

  private Patient(Staff staff, Visitor visitor, Tally tally) {
    this.staff = staff;
    this.visitor = visitor;
    this.tally = tally;
  }

  static Patient signedIn(Staff staff, Tally tally) {
    return new Patient(staff, staff.signIn(), tally);
  }

  Staff staff() {
    return staff;
  }

  Visitor visitor() {
    return visitor;
  }

  /** Name of the server that holds the session first. */
  String server() {
    String cookie = visitor.session();
    return cookie.substring(cookie.indexOf('.') + 1);
  }

  /** A page, without going anywhere from it. */
  Seen page(String path) {
    HttpResponse<String> answer = answered(() -> visitor.get(path));
    return new Seen(path, answer.statusCode(), answer.body());
  }

  /** What a request is answered with in the end, whichever server does. */
  HttpResponse<String> answered(Supplier<HttpResponse<String>> request) {
    Instant begun = Instant.now();
    while (true) {
      HttpResponse<String> answer = tried(request);
      if (answer != null) {
        tally.answered.incrementAndGet();
        tally.longestMillis.accumulateAndGet(
            Duration.between(begun, Instant.now()).toMillis(), Math::max);
        if (isAskedToSignIn(answer)) {
          tally.signedOut.add(staff.username() + " at " + answer.uri());
        }
        return answer;
      }
      tally.unanswered.incrementAndGet();
      if (Instant.now().isAfter(begun.plus(PATIENCE))) {
        throw new IllegalStateException("not answered within " + PATIENCE);
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static HttpResponse<String> tried(Supplier<HttpResponse<String>> request) {
    try {
      HttpResponse<String> answer = request.get();
      return answer.statusCode() >= 502 && answer.statusCode() <= 504 ? null : answer;
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  private static boolean isAskedToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        || Visitor.location(answer).filter(to -> to.startsWith("/sign-in")).isPresent();
  }
}
