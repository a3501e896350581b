package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates issued on a record's page and on the list, verified without the server. */
class CertificateIT extends DeployedTest {
  private final Staff recorder = Staff.of(Role.RECORDER, "GN");
  private final Visitor visitor = recorder.signIn();

  @TempDir private Path home;

  @Test
  void pdf_and_proof_are_verified_by_a_program_that_knows_the_keys_alone() throws Exception {
    Work.Entered arrest =
        Work.submitted(visitor, recorder, "ARR", Work.arrest("GN", "Nicéfora", "Prueba"));
    Seen page = visitor.open("/record?folio=" + arrest.folio());
    assertThat(page.offers("purpose")).isTrue();

    HttpResponse<byte[]> pdf = sealed(() -> issue(visitor, arrest, "PDF"));

    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"" + arrest.folio() + "-certificate.pdf\"");
    assertThat(verified(pdf.body())).isEqualTo("VERIFIED");
    HttpResponse<byte[]> json = issue(visitor, arrest, "JSON");
    assertThat(new String(json.body(), StandardCharsets.UTF_8)).contains("Nicéfora");
    assertThat(verified(json.body())).isEqualTo("VERIFIED");
    HttpResponse<byte[]> masked = issue(Staff.of(Role.AUDITOR, "SABG").signIn(), arrest, "JSON");
    assertThat(new String(masked.body(), StandardCharsets.UTF_8)).doesNotContain("Nicéfora");
    assertThat(verified(masked.body())).isEqualTo("VERIFIED");
    assertThat(
            Sql.texts(
                "select action from ledger_entry where action like 'EXPORT%' and account_id = ? order by at",
                recorder.account()))
        .containsExactly("EXPORT_START", "EXPORT_END", "EXPORT_START", "EXPORT_END");
  }

  @Test
  void query_s_result_is_certified_with_what_was_asked_and_found() throws Exception {
    String name = Work.name();
    Work.Entered arrest =
        Work.submitted(visitor, recorder, "ARR", Work.arrest("GN", name, "Prueba"));
    assertThat(visitor.open("/records?kind=ARR").offers("purpose")).isTrue();
    Map<String, String> asked = Map.of("kind", "ARR", "name", name, "order", "OLDEST_RECORDED");

    HttpResponse<byte[]> pdf = sealed(() -> certify(visitor, asked, "PDF"));

    assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"query-\\d+-certificate.pdf\"");
    JsonObject report = report(pdf.body());
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
    JsonObject certified = report.getJsonObject("certified");
    assertThat(certified.getJsonObject("asked").toString())
        .isEqualTo(
            "{\"agency\":\"GN\",\"certificate\":\"QUERY\",\"kind\":\"ARR\",\"order\":\"OLDEST_RECORDED\"}");
    assertThat(certified.getString("terms")).isEqualTo("|" + name);
    assertThat(certified.getJsonArray("folios").toString()).contains(arrest.folio());
    String json = new String(certify(visitor, asked, "JSON").body(), StandardCharsets.UTF_8);
    String changed = json.replace("|" + name, "|Otra");
    assertThat(verified(json.getBytes(StandardCharsets.UTF_8))).isEqualTo("VERIFIED");
    assertThat(verified(changed.getBytes(StandardCharsets.UTF_8))).isEqualTo("FAILED");
    assertThat(
            Sql.texts(
                "select object from ledger_entry where action like 'EXPORT%' and account_id = ? order by at",
                recorder.account()))
        .containsOnly("records");
  }

  @Test
  void that_no_record_was_found_is_certified_too() throws Exception {
    Visitor observer = Staff.of(Role.OBSERVER, "MNPT").signIn();

    HttpResponse<byte[]> pdf =
        certify(observer, Map.of("name", "Xóchitlquetzal Inexistente"), "PDF");

    assertThat(pdf.statusCode()).isEqualTo(200);
    JsonObject report = report(pdf.body());
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
    assertThat(report.getJsonObject("certified").getJsonArray("folios")).isEmpty();
  }

  @Test
  void agency_certifies_no_list_of_another_one() {
    assertThat(certify(visitor, Map.of("agency", "SSPC"), "PDF").statusCode()).isEqualTo(403);
    assertThat(visitor.open("/records?agency=SSPC").offers("purpose")).isFalse();
  }

  @Test
  void another_agency_gets_none() throws Exception {
    Work.Entered arrest = Work.submitted(visitor, recorder, "ARR", Work.arrest("GN"));

    HttpResponse<byte[]> answer = issue(Staff.of(Role.RECORDER, "SSPC").signIn(), arrest, "PDF");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  /** Asks until the record is sealed: before that it is told to come back. */
  private static HttpResponse<byte[]> sealed(Supplier<HttpResponse<byte[]>> ask) {
    HttpResponse<byte[]> answer =
        Until.there("sealed", () -> Optional.of(ask.get()).filter(it -> it.statusCode() != 409));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static HttpResponse<byte[]> issue(Visitor visitor, Work.Entered record, String format) {
    return visitor.download(
        "/record/certificate",
        Map.of("folio", record.folio(), "purpose", "Audiencia", "format", format));
  }

  private static HttpResponse<byte[]> certify(
      Visitor visitor, Map<String, String> asked, String format) {
    Map<String, String> fields = new TreeMap<>(asked);
    fields.put("purpose", "Búsqueda de la familia");
    fields.put("format", format);
    return visitor.download("/records/certificate", fields);
  }

  private String verified(byte[] certificate) throws IOException {
    return report(certificate).getString("verdict");
  }

  /** What a process says that has the file, the keys and a checkpoint kept outside. */
  private JsonObject report(byte[] certificate) throws IOException {
    Path file = Files.write(home.resolve("certificate"), certificate);
    Path keys =
        Files.writeString(
            home.resolve("keys"),
            String.join("\n", Sql.texts("select verifier_key from ledger_key order by since"))
                + "\n");
    Path checkpoint =
        Files.writeString(
            home.resolve("checkpoint"),
            Sql.texts("select note from ledger_checkpoint order by size desc limit 1").get(0));
    return Verifier.judge(file, keys, checkpoint);
  }
}
