package org.garante.verifier.bundle;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on things side by side and takes the results in the order the things came. Few are under
 * way at a time, so that memory stays as it is.
 */
final class InOrder<T, R> implements AutoCloseable {
  private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, InOrder::thread);
  private final Queue<Future<R>> underWay = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Consumer<R> take;

  InOrder(Function<T, R> work, Consumer<R> take) {
    this.work = work;
    this.take = take;
  }

  void put(T thing) {
    if (underWay.size() > WORKERS) {
      takeNext();
    }
    underWay.add(workers.submit(() -> work.apply(thing)));
  }

  void finish() {
    while (!underWay.isEmpty()) {
      takeNext();
    }
  }

  private void takeNext() {
    try {
      take.accept(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "verify");
    thread.setDaemon(true);
    return thread;
  }
}
