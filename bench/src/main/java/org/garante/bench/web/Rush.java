package org.garante.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people do the same again and again, each beginning when the last is answered. */
public final class Rush {
  private final List<Desk> desks;
  private final Duration warmUp;
  private final Duration span;

  /**
   * @param span how long is measured, after the warm-up
   */
  public Rush(List<Desk> desks, Duration warmUp, Duration span) {
    this.desks = List.copyOf(desks);
    this.warmUp = warmUp;
    this.span = span;
  }

  /** What one person does once; false if there is nothing left to do. */
  public interface Turn {
    boolean by(Desk desk);
  }

  /** How it went: answers in a second, and how long they took. */
  public record Pace(int turns, double aSecond, double medianMillis, double p95Millis) {}

  public Pace of(Turn turn) {
    long from = System.nanoTime() + warmUp.toNanos();
    long until = from + span.toNanos();
    ExecutorService people = Executors.newFixedThreadPool(desks.size());
    try {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (Desk desk : desks) {
        all.add(people.submit(() -> times(desk, turn, from, until)));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> each : all) {
        millis.addAll(each.get());
      }
      double seconds = (Math.min(System.nanoTime(), until) - from) / 1e9;
      millis.sort(null);
      return new Pace(millis.size(), millis.size() / seconds, at(millis, 50), at(millis, 95));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      people.shutdownNow();
    }
  }

  private static List<Double> times(Desk desk, Turn turn, long from, long until) {
    List<Double> millis = new ArrayList<>();
    boolean more = true;
    for (long began = System.nanoTime(); more && began < until; began = System.nanoTime()) {
      more = turn.by(desk);
      if (more && began >= from) {
        millis.add((System.nanoTime() - began) / 1e6);
      }
    }
    return millis;
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
