package org.garante.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Lets many do something at the same moment, and gives what came of it in their order. */
final class AtOnce {
  private AtOnce() {}

  static <A, T> List<T> all(List<A> actors, Function<A, T> deed) {
    CountDownLatch ready = new CountDownLatch(actors.size());
    return run(
        actors.size(),
        actors,
        actor -> {
          ready.countDown();
          ready.await();
          return deed.apply(actor);
        });
  }

  /** The same a few at a time: for what has to be done before, and is no race. */
  static <A, T> List<T> fewAtATime(List<A> actors, Function<A, T> deed) {
    return run(4, actors, deed::apply);
  }

  private interface Deed<A, T> {
    T done(A actor) throws InterruptedException;
  }

  private static <A, T> List<T> run(int threads, List<A> actors, Deed<A, T> deed) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> deeds = new ArrayList<>();
      actors.forEach(actor -> deeds.add(() -> deed.done(actor)));
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(deeds)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
