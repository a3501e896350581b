package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.TestRegister.all;
import static org.garante.verifier.TestRegister.in;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
        .containsEntry("entries", 8L)
        .containsEntry("newestSize", 33L);
  }

  @Test
  void it_is_told_what_is_certified() throws IOException {
    Map<String, Object> certified = in(verify(certificate).json(), "certified");
    assertThat(in(certified, "asked"))
        .containsEntry("certificate", "QUERY")
        .containsEntry("kind", "ARR");
    assertThat(certified)
        .containsEntry("terms", "|Ana")
        .containsEntry("reason", "Audiencia")
        .containsEntry("at", in(in(certificate, "issue"), "entry").get("at"))
        .containsEntry("folios", List.of(in(scenario.amended, "record").get("folio")))
        .containsEntry("withheld", List.of());
    Path file = file(TestJson.text(certificate));
    Path keys = Files.writeString(folder.resolve("keys"), String.join("\n", register.keys));
    String said = TestBundle.run(List.of(file.toString(), "--key", keys.toString()), "C").said();
    assertThat(said)
        .contains("certificate QUERY, kind ARR")
        .contains("Searched for (words | names): |Ana")
        .contains("Records found: 1")
        .contains((String) in(scenario.amended, "record").get("folio"));
  }

  @Test
  void that_none_was_found_is_verified_too() throws IOException {
    assertThat(verify(certificate(List.of())).status()).isZero();
  }

  @Test
  void record_that_was_found_cannot_be_left_out() throws IOException {
    Map<String, Object> several = certificate(List.of(scenario.amended, scenario.returned));
    all(several, "records").remove(1);
    several.put("proofs", new ArrayList<>(all(several, "proofs").subList(0, 8)));
    assertThat(failed(several, "register").finding("register"))
        .containsEntry("record", Scenario.idOf(scenario.returned));
  }

  @Test
  void record_that_was_not_found_cannot_be_added() throws IOException {
    Map<String, Object> several = certificate(List.of(scenario.amended));
    all(several, "records").add(scenario.returned);
    positions(scenario.returned).forEach(at -> all(several, "proofs").add(proofOf(at)));
    assertThat(failed(several, "register").finding("register"))
        .containsEntry("record", Scenario.idOf(scenario.returned));
  }

  @Test
  void records_cannot_change_their_order_nor_stand_twice() throws IOException {
    Map<String, Object> several = certificate(List.of(scenario.amended, scenario.returned));
    Collections.swap(all(several, "records"), 0, 1);
    failed(several, "register");
    Map<String, Object> one = certificate(List.of(scenario.amended));
    all(one, "records").add(scenario.amended);
    failed(one, "register");
  }

  /** Without the entry of its issue nothing would tell that a later step is left out. */
  @Test
  void later_steps_cannot_be_left_out() throws IOException {
    Map<String, Object> one = certificate(List.of(scenario.amended));
    all(scenario.amended, "acts").clear();
    all(scenario.amended, "steps").removeIf(step -> step.get("submission") == null);
    in(scenario.amended, "record").put("annulled", false);
    List<Long> left = positions(scenario.amended);
    Object issue = in(one, "issue").get("position");
    all(one, "proofs")
        .removeIf(
            proof -> !proof.get("position").equals(issue) && !left.contains(proof.get("position")));
    assertThat(failed(one, "register").finding("register"))
        .containsEntry("record", Scenario.idOf(scenario.amended));
  }

  @Test
  void what_was_asked_and_what_is_withheld_cannot_be_changed() throws IOException {
    Object hidden = TestJson.object("folio", "GAR-ARR-2025-GN-000009-00", "owner", "GN");
    Map<String, Object> none = certificate(List.of(), new ArrayList<>(List.of(hidden)));
    Map<String, Object> leaves = in(in(none, "issue"), "leaves");
    assertThat(in(verify(none).json(), "certified"))
        .containsEntry("withheld", List.of("GAR-ARR-2025-GN-000009-00 GN"));
    in(leaves, "terms").put("value", "|Eva");
    failed(none, "commitment");
    in(leaves, "terms").put("value", "|Ana");
    in(in(leaves, "parameters"), "value").put("kind", "TRA");
    failed(none, "commitment");
    in(in(leaves, "parameters"), "value").put("kind", "ARR");
    all(in(in(leaves, "result"), "value"), "withheld").clear();
    failed(none, "commitment", "register");
    in(in(leaves, "result"), "value").put("found", 0L);
    failed(none, "commitment");
    leaves.remove("terms");
    failed(none, "commitment");
  }

  @Test
  void issue_is_an_entry_of_the_ledger() throws IOException {
    Map<String, Object> issue = in(certificate, "issue");
    in(issue, "entry").put("at", "2025-06-05T18:00:00.000000Z");
    failed("leaf");
    Map<String, Object> none = certificate(List.of());
    all(none, "proofs").clear();
    failed(none, "unsealed");
    Map<String, Object> other = certificate(List.of());
    in(in(other, "issue"), "entry").put("action", "REPORT");
    failed(other, "leaf", "register");
  }

  @Test
  void path_of_no_entry_does_not_belong_there() throws IOException {
    all(certificate, "proofs").add(proofOf(0));
    assertThat(failed("leaf").finding("leaf")).containsEntry("position", 0L);
    all(certificate, "proofs").add(proofOf(0));
    assertThat(verify(certificate).status()).isEqualTo(2);
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
    failed("actor", "leaf");
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
    all(certificate, "proofs").remove(1);
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
    certificate.put("checkpoint", note.replace("\n33\n", "\n34\n"));
    assertThat(verify(certificate).codes()).contains("checkpoint-signature");
  }

  @Test
  void held_checkpoint_of_the_same_size_must_have_the_same_root() throws IOException {
    String other = register.sign(33, new byte[32]);
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
    for (boolean deflated : List.of(true, false)) {
      assertThat(verify(new TestPdf(text, deflated).bytes()).status()).isZero();
    }
    in(scenario.amended, "record").put("annulled", false);
    byte[] tampered = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    assertThat(verify(new TestPdf(tampered, true).bytes()).codes()).containsExactly("state");
  }

  @TestFactory
  Stream<DynamicTest> pdf_in_which_another_reader_may_see_another_file_is_not_judged() {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    return TestPdf.ways(text, "{}".getBytes(StandardCharsets.UTF_8)).entrySet().stream()
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.getKey(),
                    () -> {
                      TestPdf pdf = new TestPdf(text, true);
                      way.getValue().accept(pdf);
                      Outcome outcome = verify(pdf.bytes());
                      assertThat(outcome.status()).as(outcome.said()).isEqualTo(2);
                      assertThat(outcome.said()).doesNotContain("unforeseen").contains("PDF");
                    }));
  }

  @Test
  void pdf_cut_anywhere_is_not_judged() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    byte[] whole = new TestPdf(text, true).bytes();
    for (int length = 5; length < whole.length - 1; length += length < 300 ? 1 : 997) {
      Outcome outcome = verify(Arrays.copyOf(whole, length));
      assertThat(outcome.status()).as("%s: %s", length, outcome.said()).isEqualTo(2);
      assertThat(outcome.said()).doesNotContain("unforeseen");
    }
  }

  @Test
  void broken_or_endless_attachment_is_not_judged() throws IOException {
    byte[] text = TestJson.text(certificate).getBytes(StandardCharsets.UTF_8);
    byte[] broken = new TestPdf(text, true).bytes();
    broken[broken.length / 2] ^= 0x55;
    assertThat(verify(broken).status()).isEqualTo(2);
    byte[] blank = " ".repeat(80 << 20).getBytes(StandardCharsets.UTF_8);
    assertThat(verify(new TestPdf(blank, true).bytes()).status()).isEqualTo(2);
    byte[] other = "{\"format\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(verify(new TestPdf(other, true).bytes()).status()).isEqualTo(2);
    byte[] lying = "%PDF-1.7\n1 0 obj <</Length 999999999>> stream\n{".getBytes();
    assertThat(verify(lying).status()).isEqualTo(2);
    byte[] deep = ("%PDF-1.7\n1 0 obj " + "[".repeat(100_000)).getBytes();
    assertThat(verify(deep).status()).isEqualTo(2);
  }

  @Test
  void malformed_certificate_is_not_judged() throws IOException {
    certificate.remove("proofs");
    Outcome outcome = verify(certificate);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said()).contains("proofs is missing");
  }

  private Outcome failed(String... codes) throws IOException {
    return failed(certificate, codes);
  }

  private Outcome failed(Map<String, Object> judged, String... codes) throws IOException {
    Outcome outcome = verify(judged);
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

  TestRegister register() {
    return register;
  }

  /** The certificate under another checkpoint. */
  Path under(String note) throws IOException {
    certificate.put("checkpoint", note);
    return file(TestJson.text(certificate));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("certificate.json"), text);
  }

  private Map<String, Object> certificate(List<Map<String, Object>> records) {
    return certificate(records, List.of());
  }

  /** Issues a certificate of these records: enters what was asked and found, and seals it. */
  private Map<String, Object> certificate(
      List<Map<String, Object>> records, List<Object> withheld) {
    Map<String, Object> result =
        TestJson.object(
            "found",
            (long) records.size() + withheld.size(),
            "records",
            records.stream().map(CertificateTest::found).toList(),
            "withheld",
            withheld);
    Map<String, Object> asked = TestJson.object("certificate", "QUERY", "kind", "ARR");
    Map<String, Object> entry =
        register.other(
            "EXPORT_START",
            "records",
            "parameters",
            asked,
            "reason",
            "Audiencia",
            "result",
            result,
            "terms",
            "|Ana");
    String note = register.seal();
    Map<String, Object> issue = register.line(entry);
    List<Long> positions = new ArrayList<>(List.of((long) issue.get("position")));
    records.forEach(record -> positions.addAll(positions(record)));
    return TestJson.object(
        "format",
        "garante-certificate/2",
        "origin",
        TestRegister.ORIGIN,
        "issue",
        issue,
        "records",
        new ArrayList<Object>(records),
        "proofs",
        new ArrayList<Object>(positions.stream().map(this::proofOf).toList()),
        "checkpoint",
        note);
  }

  private Map<String, Object> proofOf(long position) {
    List<byte[]> leaves =
        register.entries.stream().map(line -> TestHash.bytes((String) line.get("leaf"))).toList();
    List<String> hashes =
        TestHash.path((int) position, leaves).stream().map(TestHash::hex).toList();
    return TestJson.object("position", position, "hashes", hashes);
  }

  private static List<Long> positions(Map<String, Object> record) {
    return all(record, "steps").stream().map(step -> (Long) step.get("position")).toList();
  }

  private static Object found(Map<String, Object> record) {
    List<Map<String, Object>> submissions = all(record, "submissions");
    Object inForce = in(record, "record").get("inForce");
    Object latest = submissions.get(submissions.size() - 1).get("submission");
    return TestJson.object(
        "record",
        Scenario.idOf(record),
        "submission",
        inForce == null ? latest : inForce,
        "steps",
        positions(record).stream().sorted().toList());
  }
}
