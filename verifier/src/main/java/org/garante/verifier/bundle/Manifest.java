package org.garante.verifier.bundle;

import java.time.Instant;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Format;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Sentence;

/**
 * What a bundle says of itself.
 *
 * @param full whether it holds entries and records; else leaf hashes alone
 */
record Manifest(String origin, Instant exported, boolean full) {

  static Manifest of(byte[] text) {
    try {
      Json.Obj manifest = JsonParser.object(text, 0, text.length);
      String format = manifest.text("format");
      if (!format.equals(Format.BUNDLE)) {
        throw new CannotJudge("bundle.format", format);
      }
      manifest.only(Set.of("format", "origin", "exported", "scope"));
      String scope = manifest.text("scope");
      if (!scope.equals("FULL") && !scope.equals("HASHES")) {
        throw new Malformed("malformed.type", "scope");
      }
      return new Manifest(
          manifest.text("origin"),
          Moments.instant(Moments.micros(manifest.text("exported"))),
          scope.equals("FULL"));
    } catch (Malformed malformed) {
      throw new CannotJudge(
          "malformed.line",
          "manifest.json",
          1,
          new Sentence(malformed.key(), malformed.arguments()));
    }
  }
}
