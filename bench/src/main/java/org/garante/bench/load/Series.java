package org.garante.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** The numbers of folios, each series without gaps, whoever asks. */
final class Series {
  private final Map<Key, AtomicLong> last = new ConcurrentHashMap<>();

  /** A series. */
  record Key(String kind, int year, String agency) {}

  long next(String kind, int year, String agency) {
    return last.computeIfAbsent(new Key(kind, year, agency), key -> new AtomicLong())
        .incrementAndGet();
  }

  /** The last number of each series. */
  void each(BiConsumer<Key, Long> use) {
    last.forEach((key, number) -> use.accept(key, number.get()));
  }
}
