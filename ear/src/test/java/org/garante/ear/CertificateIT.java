package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate issued on a record's page, verified without the server. */
class CertificateIT extends DeployedTest {
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(3);

  private final Staff recorder = Staff.of(Role.RECORDER, "GN");
  private final Visitor visitor = recorder.signIn();

  @TempDir private Path home;

  @Test
  void pdf_and_proof_are_verified_by_a_program_that_knows_the_keys_alone() throws Exception {
    Work.Entered arrest =
        Work.submitted(visitor, recorder, "ARR", Work.arrest("GN", "Nicéfora", "Prueba"));
    Seen page = visitor.open("/record?folio=" + arrest.folio());
    assertThat(page.offers("purpose")).isTrue();

    HttpResponse<byte[]> pdf = sealed(visitor, arrest, "PDF");

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
  void another_agency_gets_none() throws Exception {
    Work.Entered arrest = Work.submitted(visitor, recorder, "ARR", Work.arrest("GN"));

    HttpResponse<byte[]> answer = issue(Staff.of(Role.RECORDER, "SSPC").signIn(), arrest, "PDF");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  /** Asks until the record is sealed: before that it is told to come back. */
  private static HttpResponse<byte[]> sealed(Visitor visitor, Work.Entered record, String format)
      throws InterruptedException {
    Instant end = Instant.now().plus(SEALED_WITHIN);
    HttpResponse<byte[]> answer = issue(visitor, record, format);
    while (answer.statusCode() == 409 && Instant.now().isBefore(end)) {
      Thread.sleep(1_000);
      answer = issue(visitor, record, format);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static HttpResponse<byte[]> issue(Visitor visitor, Work.Entered record, String format) {
    return visitor.download(
        "/record/certificate",
        Map.of("folio", record.folio(), "purpose", "Audiencia", "format", format));
  }

  private String verified(byte[] certificate) throws IOException, InterruptedException {
    Path file = Files.write(home.resolve("certificate"), certificate);
    Path keys =
        Files.writeString(
            home.resolve("keys"),
            String.join("\n", Sql.texts("select verifier_key from ledger_key order by since"))
                + "\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                verifier(),
                "org.garante.verifier.Main",
                file.toString(),
                "--key",
                keys.toString(),
                "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    try (var reader = Json.createReader(new StringReader(said))) {
      JsonObject report = reader.readObject();
      return report.getString("verdict");
    }
  }

  private static String verifier() {
    List<String> path =
        Arrays.asList(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
    return path.stream().filter(entry -> entry.contains("verifier")).findFirst().orElseThrow();
  }
}
