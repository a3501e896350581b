package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;

/** The ledger downloaded from its page. */
class LedgerBundleIT extends DeployedTest {
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");
  private final Visitor visitor = auditor.signIn();

  @Test
  void bundle_holds_the_entry_of_its_own_beginning_and_its_end_holds_its_hash() throws Exception {
    Staff recorder = Staff.of(Role.RECORDER, "GN");
    Work.Entered arrest =
        Work.submitted(
            recorder.signIn(), recorder, "ARR", Work.arrest("GN", "Hermenegilda", "Prueba"));
    assertThat(visitor.open("/ledger").offers("purpose")).isTrue();

    HttpResponse<byte[]> answer =
        visitor.download("/ledger/bundle", Map.of("scope", "FULL", "purpose", "Revisión anual"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"garante-ledger-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
    Map<String, String> members = members(answer.body());
    assertThat(members.keySet())
        .containsExactly(
            "manifest.json",
            "keys.txt",
            "checkpoints.jsonl",
            "entries.jsonl",
            "administration.jsonl",
            "records.jsonl");
    String begun = entry("EXPORT_START");
    assertThat(lines(members.get("entries.jsonl")))
        .filteredOn(line -> line.getJsonObject("entry").getString("id").equals(begun))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getJsonObject("leaves").getJsonObject("reason").getString("value"))
                    .isEqualTo("Revisión anual"));
    assertThat(members.get("records.jsonl"))
        .contains(arrest.folio())
        .doesNotContain("Hermenegilda");
    assertThat(
            Sql.text(
                "select value from ledger_opening where entry_id = ?::uuid and leaf = 'parameters'",
                entry("EXPORT_END")))
        .contains(
            "export=" + begun,
            "sha256="
                + HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
  }

  @Test
  void without_a_purpose_nothing_leaves_and_the_page_says_so() {
    HttpResponse<String> answer =
        visitor.post(
            "/ledger/bundle", visitor.withToken(Map.of("scope", "HASHES", "purpose", "\u200B ")));

    assertThat(answer.statusCode()).isEqualTo(302);
    Seen page = visitor.open(Visitor.location(answer).orElseThrow());
    assertThat(page.path()).startsWith("/ledger?");
    assertThat(page.errors()).isNotEmpty();
    assertThat(exports()).isZero();
  }

  @Test
  void address_alone_exports_nothing() {
    HttpResponse<String> answer = visitor.get("/ledger/bundle?scope=FULL&purpose=x");

    assertThat(Visitor.location(answer)).contains("/ledger");
    assertThat(exports()).isZero();
  }

  private String entry(String action) {
    return Sql.text(
        "select id::text from ledger_entry where action = ? and account_id = ?",
        action,
        auditor.account());
  }

  private long exports() {
    return Sql.number(
        "select count(*) from ledger_entry where action like 'EXPORT%' and account_id = ?",
        auditor.account());
  }

  private static List<JsonObject> lines(String text) {
    return text.lines()
        .map(
            line -> {
              try (var reader = Json.createReader(new StringReader(line))) {
                return reader.readObject();
              }
            })
        .toList();
  }

  private static Map<String, String> members(byte[] bundle) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return members;
  }
}
