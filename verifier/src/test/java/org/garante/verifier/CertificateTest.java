package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.TestRegister.all;
import static org.garante.verifier.TestRegister.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates: judged with keys alone, by themselves or out of a PDF. */
class CertificateTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;
  private final Map<String, Object> certificate = certificate(List.of(scenario.amended));

  @Test
  void clean_certificate_is_verified_with_keys_alone() throws IOException {
    Outcome outcome = verify(certificate);
    assertThat(outcome.said()).contains("\"verdict\":\"VERIFIED\"");
    assertThat(outcome.status()).isZero();
    assertThat(in(outcome.json(), "counted"))
        .containsEntry("records", 1L)
        .containsEntry("entries", 7L)
        .containsEntry("newestSize", 20L);
  }

  @Test
  void certificate_of_several_records_is_verified() throws IOException {
    Map<String, Object> several =
        certificate(List.of(scenario.amended, scenario.returned, scenario.withdrawn));
    assertThat(verify(several).status()).isZero();
  }

  @Test
  void tampered_record_is_found() throws IOException {
    in(scenario.amended, "record").put("annulled", false);
    assertThat(failed("state").finding("state"))
        .containsEntry("record", Scenario.idOf(scenario.amended));
    in(scenario.amended, "record").put("annulled", true);
    Scenario.entry(scenario.amended, 2).put("role", "SUPERVISOR");
    failed("leaf");
  }

  @Test
  void tampered_content_typed_row_and_number_are_found() throws IOException {
    Map<String, Object> submission = Scenario.submission(scenario.amended, 2);
    Map<String, Object> row = all(in(submission, "typed"), "arrest").get(0);
    Object was = row.put("surnames", "Otra");
    failed("typed");
    row.put("surnames", was);
    submission.put("number", 3L);
    failed("commitment", "number-gap");
  }

  @Test
  void step_without_path_is_not_covered() throws IOException {
    all(certificate, "proofs").remove(0);
    failed("unsealed");
  }

  @Test
  void path_of_another_entry_leads_elsewhere() throws IOException {
    all(certificate, "proofs")
        .get(0)
        .put("hashes", all(certificate, "proofs").get(1).get("hashes"));
    failed("leaf");
  }

  @Test
  void altered_checkpoint_is_found() throws IOException {
    String note = (String) certificate.get("checkpoint");
    certificate.put("checkpoint", note.replace("\n20\n", "\n21\n"));
    assertThat(verify(certificate).codes()).contains("checkpoint-signature");
  }

  @Test
  void held_checkpoint_of_the_same_size_must_have_the_same_root() throws IOException {
    String other = register.sign(20, new byte[32]);
    Outcome outcome =
        new TestBundle(folder)
            .keys(register.keys)
            .held(List.of(scenario.held, other))
            .verify(file(TestJson.text(certificate)));
    assertThat(outcome.codes()).containsExactly("checkpoint-root");
  }

  @Test
  void certificate_is_found_in_a_pdf_plain_or_deflated() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    for (byte[] pdf : List.of(pdf(attached(text, false)), pdf(attached(text, true)))) {
      assertThat(verify(pdf).status()).isZero();
    }
    in(scenario.amended, "record").put("annulled", false);
    byte[] tampered = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    assertThat(verify(pdf(attached(tampered, true))).codes()).containsExactly("state");
  }

  @Test
  void other_attachments_are_passed_over() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    byte[] other = "{\"format\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    byte[] empty = {};
    byte[] pdf = pdf(attached(other, true), attached(empty, false), attached(text, true));
    assertThat(verify(pdf).status()).isZero();
  }

  @Test
  void pdf_with_none_or_two_is_not_judged() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    assertThat(verify(pdf()).status()).isEqualTo(2);
    assertThat(verify(pdf(attached(text, true), attached(text, false))).status()).isEqualTo(2);
  }

  @Test
  void broken_or_endless_attachment_is_not_judged() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    byte[] broken = attached(text, true);
    broken[broken.length / 2] ^= 0x55;
    assertThat(verify(pdf(broken)).status()).isEqualTo(2);
    byte[] bomb = attached(" ".repeat(80 << 20).getBytes(StandardCharsets.UTF_8), true);
    assertThat(verify(pdf(bomb)).status()).isEqualTo(2);
    byte[] lying = "1 0 obj <</Type /EmbeddedFile /Length 999999999>> stream\n{".getBytes();
    assertThat(verify(pdf(lying)).status()).isEqualTo(2);
  }

  @Test
  void malformed_certificate_is_not_judged() throws IOException {
    certificate.remove("proofs");
    Outcome outcome = verify(certificate);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said()).contains("proofs is missing");
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = verify(certificate);
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    return outcome;
  }

  private Outcome verify(Map<String, Object> object) throws IOException {
    return new TestBundle(folder).keys(register.keys).verify(file(TestJson.text(object)));
  }

  private Outcome verify(byte[] pdf) throws IOException {
    Path file = folder.resolve("certificate.pdf");
    Files.write(file, pdf);
    return new TestBundle(folder).keys(register.keys).verify(file);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("certificate.json"), text);
  }

  private Map<String, Object> certificate(List<Map<String, Object>> records) {
    List<byte[]> leaves =
        register.entries.stream()
            .filter(line -> line.containsKey("leaf"))
            .map(line -> TestHash.bytes((String) line.get("leaf")))
            .toList();
    List<Object> proofs = new ArrayList<>();
    for (Map<String, Object> record : records) {
      for (Map<String, Object> step : all(record, "steps")) {
        long position = (long) step.get("position");
        List<String> hashes =
            TestHash.path((int) position, leaves).stream().map(TestHash::hex).toList();
        proofs.add(TestJson.object("position", position, "hashes", hashes));
      }
    }
    Map<String, Object> made =
        TestJson.object(
            "format",
            "garante-certificate/1",
            "origin",
            TestRegister.ORIGIN,
            "issued",
            TestRegister.text(register.now()),
            "proofs",
            proofs,
            "checkpoint",
            register.notes.get(3));
    made.put(
        records.size() == 1 ? "record" : "records", records.size() == 1 ? records.get(0) : records);
    return made;
  }

  private static byte[] attached(byte[] content, boolean deflated) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    if (deflated) {
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(stream)) {
        deflater.write(content);
      }
    } else {
      stream.write(content);
    }
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.write(
        ("7 0 obj\n<<\n/Type /EmbeddedFile\n/Subtype /application#2Foctet-stream\n/Length "
                + stream.size()
                + (deflated ? "\n/Filter /FlateDecode" : "")
                + "\n/Params <</Size "
                + content.length
                + ">>\n>>\nstream\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    object.write(stream.toByteArray());
    object.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    return object.toByteArray();
  }

  private static byte[] pdf(byte[]... objects) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.7\n%\u00e2\u00e3\n".getBytes(StandardCharsets.ISO_8859_1));
    pdf.write("1 0 obj\n<</Type /Catalog /Names <</EmbeddedFiles 2 0 R>> >>\nendobj\n".getBytes());
    for (byte[] object : objects) {
      pdf.write(object);
    }
    pdf.write("trailer <</Root 1 0 R>>\n%%EOF\n".getBytes());
    return pdf.toByteArray();
  }
}
