package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.persistence.review.SampleRegister;
import org.postgresql.ds.PGSimpleDataSource;

/** A bundle as somebody outside reads it, after docs/ledger-format.md. */
final class Bundle {
  private final Map<String, String> members = new LinkedHashMap<>();
  private final byte[] bytes;

  Bundle(byte[] bytes) {
    this.bytes = bytes;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bundle of the register, as the account gets it. */
  static Bundle of(SampleRegister sample, BundleScope scope, Account account) {
    return of(sample, scope, account, Instant.parse("2025-06-05T23:00:00.000001Z"));
  }

  static Bundle of(SampleRegister sample, BundleScope scope, Account account, Instant exported) {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(sample.register.database().url("garante_reader"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long rows =
        new BundleStore(reader)
            .write(
                scope,
                exported,
                new Disclosure(sample.register.kinds(), new Permit(), account),
                bytes);
    Bundle bundle = new Bundle(bytes.toByteArray());
    assertThat(rows)
        .isEqualTo(bundle.lines("entries.jsonl").size() + bundle.lines("records.jsonl").size());
    return bundle;
  }

  byte[] bytes() {
    return bytes;
  }

  List<String> members() {
    return List.copyOf(members.keySet());
  }

  String text(String member) {
    return members.get(member);
  }

  List<JsonObject> lines(String member) {
    return text(member).lines().map(Bundle::object).toList();
  }

  JsonObject record(String folio) {
    return lines("records.jsonl").stream()
        .filter(line -> line.getJsonObject("record").getString("folio").equals(folio))
        .findFirst()
        .orElseThrow();
  }

  JsonObject submission(String folio, int number) {
    return record(folio).getJsonArray("submissions").getJsonObject(number - 1);
  }

  /** The entry of a submission's first step. */
  JsonObject submitStep(String folio, String submission) {
    return record(folio).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
        .filter(step -> step.getString("to").equals("SUBMITTED"))
        .filter(step -> step.getString("submission").equals(submission))
        .findFirst()
        .orElseThrow();
  }

  /** The commitment that header and openings of a submission give. */
  String commitment(String folio, int number) {
    JsonObject record = record(folio).getJsonObject("record");
    JsonObject submission = submission(folio, number);
    JsonObjectBuilder header =
        Json.createObjectBuilder()
            .add("record", record.get("id"))
            .add("kind", record.get("kind"))
            .add("folio", record.get("folio"))
            .add("owner", record.get("owner"));
    List.of(
            "submission",
            "number",
            "schema",
            "handling",
            "authors",
            "links",
            "attachments",
            "amends")
        .forEach(name -> header.add(name, submission.get(name)));
    JsonObjectBuilder leaves = Json.createObjectBuilder();
    submission
        .getJsonObject("content")
        .forEach((name, opening) -> leaves.add(name, leaf(name, opening.asJsonObject())));
    leaves.add("findings", leaf("findings", submission.getJsonObject("findings")));
    if (submission.get("reason") instanceof JsonObject reason) {
      JsonObject step =
          submitStep(folio, submission.getString("submission")).getJsonObject("reason");
      leaves.add(
          "reason",
          reason.containsKey("hash")
              ? reason.getString("hash")
              : hash(step.getString("salt"), "reason", reason.get("text")));
    }
    return commitment(header.build(), leaves.build());
  }

  static String commitment(JsonObject header, JsonObject leaves) {
    JsonObject preimage =
        Json.createObjectBuilder()
            .add("format", "garante/2")
            .add("header", header)
            .add("leaves", leaves)
            .build();
    return sha256(CanonicalJson.bytes(preimage));
  }

  /** The hash of a leaf, opened or not. */
  static String leaf(String name, JsonObject opening) {
    return opening.containsKey("hash")
        ? opening.getString("hash")
        : hash(opening.getString("salt", ""), name, opening.get("value"));
  }

  private static String hash(String salt, String name, JsonValue value) {
    return sha256(
        HexFormat.of().parseHex(salt),
        name.getBytes(StandardCharsets.UTF_8),
        new byte[1],
        CanonicalJson.bytes(value));
  }

  static String leafHash(JsonObject entry) {
    return sha256(new byte[1], CanonicalJson.bytes(entry));
  }

  private static String sha256(byte[]... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha256.update(part);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonObject object(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
