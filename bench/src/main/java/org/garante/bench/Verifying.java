package org.garante.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.Sealer;

/**
 * How many entries the verifier verifies in a second, as the program outsiders run, in 64 MB of
 * heap whether the bundle is small or ten times as large.
 */
final class Verifying {
  private static final int GOAL = 100_000;
  private static final int RUNS = 3;

  private final Path folder;

  Verifying(Path folder) {
    this.folder = folder;
  }

  void measure(Goals goals, int few, int many) throws IOException, InterruptedException {
    double small = best(few);
    double large = best(many);
    goals.told(
        "-Xmx64m: %,d entries at %,.0f a second, %,d at %,.0f, start of the program included",
        few, small, many, large);
    goals.goal("entries verified in a second", Goals.Side.AT_LEAST, GOAL, large, "");
  }

  private double best(int entries) throws IOException, InterruptedException {
    Path bundle = folder.resolve("bundle-" + entries + ".zip");
    BundleOfReads reads = new BundleOfReads(bundle, entries);
    new Sealer(
            reads,
            new KeyFolder(folder.resolve("keys-" + entries), "garante.bench/ledger"),
            Clock.systemUTC())
        .seal();
    Path checkpoint = Files.writeString(folder.resolve("checkpoint.txt"), reads.note());
    Path keys = Files.write(folder.resolve("keys.txt"), reads.keys());
    reads.close();
    double best = 0;
    for (int i = 0; i < RUNS; i++) {
      long started = System.nanoTime();
      verify(bundle, checkpoint, keys);
      best = Math.max(best, entries / ((System.nanoTime() - started) / 1e9));
    }
    Files.delete(bundle);
    return best;
  }

  /** Has the verifier judge a bundle; whatever is less than verified is an error. */
  void verify(Path bundle, Path checkpoint, Path keys) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            verifier(),
            "org.garante.verifier.Main",
            bundle.toString(),
            "--checkpoint",
            checkpoint.toString(),
            "--key",
            keys.toString());
    File said = folder.resolve("said.txt").toFile();
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException(Files.readString(said.toPath()));
    }
  }

  static String verifier() {
    String path = System.getProperty("java.class.path");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(
            entry ->
                entry.endsWith("*")
                    ? Arrays.stream(new File(entry.substring(0, entry.length() - 1)).list())
                        .map(name -> entry.replace("*", name))
                    : java.util.stream.Stream.of(entry))
        .filter(entry -> entry.contains("garante-verifier"))
        .findFirst()
        .orElseThrow();
  }
}
