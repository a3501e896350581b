package org.garante.verifier;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.garante.verifier.bundle.BundleCheck;
import org.garante.verifier.certificate.CertificateCheck;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.checkpoint.Keys;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.record.Acts;
import org.garante.verifier.record.Columns;
import org.garante.verifier.record.Schemas;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Report;
import org.garante.verifier.report.Sentence;

/**
 * One verification from the files to the report. Whatever keeps it from judging is in the report.
 */
final class Verification {
  private static final int MAX_HELD = 1 << 20;

  private final Arguments asked;

  Verification(Arguments asked) {
    this.asked = asked;
  }

  Report run() {
    try {
      return judge();
    } catch (CannotJudge reason) {
      return Report.cannotJudge(reason.sentence());
    } catch (ZipException | EOFException e) {
      return cannotJudge("bundle.zip");
    } catch (IOException | UncheckedIOException e) {
      return cannotJudge("file.unreadable", asked.file(), e.toString());
    }
  }

  private Report judge() throws IOException {
    requireTimeZones();
    Held held = held();
    Schemas schemas = schemas();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(asked.file()))) {
      in.mark(1);
      int first = in.read();
      in.reset();
      if (first == '%' || first == '{' || Character.isWhitespace(first)) {
        return new CertificateCheck(held, schemas).run(in.readNBytes(CertificateCheck.MAX_FILE));
      }
    }
    return new BundleCheck(held, schemas, asked.asOf(), asked.limit()).run(asked.file());
  }

  private Held held() {
    Keys keys = new Keys(List.of());
    for (Path file : asked.keys()) {
      keys = keys.and(understood(file, Keys::of));
    }
    if (keys.isEmpty()) {
      throw new CannotJudge("held.keys");
    }
    Keys trusted = keys;
    List<Held.Kept> checkpoints = new ArrayList<>();
    for (Path file : asked.checkpoints()) {
      checkpoints.add(
          new Held.Kept(
              file.getFileName().toString(),
              understood(file, note -> Checkpoint.of(note, trusted))));
    }
    return new Held(keys, List.copyOf(checkpoints));
  }

  private Schemas schemas() {
    return new Schemas(
        asked
            .columns()
            .map(file -> understood(file, text -> Columns.of(bytes(text))))
            .orElseGet(Columns::ofFormat),
        asked
            .acts()
            .map(file -> understood(file, text -> Acts.of(bytes(text))))
            .orElseGet(Acts::ofFormat));
  }

  private static <T> T understood(Path file, Function<String, T> reader) {
    try {
      return reader.apply(text(file));
    } catch (Malformed malformed) {
      throw new CannotJudge("malformed.file", file, sentence(malformed));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_HELD), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotJudge("file.unreadable", file, e.toString());
    }
  }

  /** Java before 17.0.7 does not know the zone that the northern border got in 2022. */
  private static void requireTimeZones() {
    if (!ZoneId.getAvailableZoneIds().contains("America/Ciudad_Juarez")) {
      throw new CannotJudge("java.zones", System.getProperty("java.version"));
    }
  }

  private static Sentence sentence(Malformed malformed) {
    return new Sentence(malformed.key(), malformed.arguments());
  }

  private static Report cannotJudge(String key, Object... arguments) {
    return Report.cannotJudge(new Sentence(key, List.of(arguments)));
  }
}
