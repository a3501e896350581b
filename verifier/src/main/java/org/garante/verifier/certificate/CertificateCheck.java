package org.garante.verifier.certificate;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.Held;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.checkpoint.Succession;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Format;
import org.garante.verifier.record.RecordCheck;
import org.garante.verifier.record.RecordResult;
import org.garante.verifier.record.Schemas;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Counted;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;
import org.garante.verifier.report.Report;
import org.garante.verifier.report.Sentence;

/** Judges a certificate by the checkpoint that it brings and the keys that are held. */
public final class CertificateCheck {
  /** Longest file that is read, PDF or not. */
  public static final int MAX_FILE = 1 << 28;

  private static final int MAX_TEXT = 1 << 26;
  private static final int MAX_VALUES = 4_000_000;
  private static final Set<String> MEMBERS =
      Set.of("format", "origin", "issue", "records", "proofs", "checkpoint");
  private static final String FORMATS = "garante-certificate/";

  private Held held;
  private final Schemas schemas;
  private final Findings findings = new Findings();
  private final Set<Long> entries = new HashSet<>();

  public CertificateCheck(Held held, Schemas schemas) {
    this.held = held;
    this.schemas = schemas;
  }

  /**
   * @throws CannotJudge if there is no certificate in it, or something else beside it
   */
  public Report run(byte[] file) {
    try {
      return judge(certificate(file));
    } catch (Malformed malformed) {
      throw new CannotJudge(
          "malformed.certificate", new Sentence(malformed.key(), malformed.arguments()));
    }
  }

  private static Json.Obj certificate(byte[] file) {
    boolean pdf = new String(file, 0, Math.min(5, file.length)).equals("%PDF-");
    if (!pdf) {
      return parse(file);
    }
    return parse(new PdfAttachment(file, MAX_TEXT).content());
  }

  private static Json.Obj parse(byte[] text) {
    return JsonParser.object(text, 0, text.length, MAX_VALUES);
  }

  /** The format is told before anything else: another one may have other members. */
  private static void requireFormat(Json.Obj object) {
    Json named = object.find("format").orElse(Json.Null.NULL);
    if (!(named instanceof Json.Text format) || !format.value().startsWith(FORMATS)) {
      throw new CannotJudge("certificate.format");
    }
    if (!format.value().equals(Format.CERTIFICATE)) {
      throw new CannotJudge("certificate.other", format.value());
    }
  }

  private Report judge(Json.Obj certificate) {
    requireFormat(certificate);
    certificate.only(MEMBERS);
    String origin = certificate.text("origin");
    Checkpoint checkpoint = Checkpoint.of(certificate.text("checkpoint"), held.keys());
    held.counting(origin);
    Succession succession = held.succession();
    held = held.after(succession);
    judge(checkpoint, succession.counting(checkpoint), origin);
    CertificateSealing sealing = new CertificateSealing(certificate.objects("proofs"), checkpoint);
    RecordCheck check = new RecordCheck(sealing, (account, agency, at) -> true, schemas);
    List<Json.Obj> records = certificate.objects("records");
    records.forEach(record -> take(check.check(record)));
    IssueCheck issue = new IssueCheck(certificate.object("issue"));
    issue.judge(sealing, records, findings);
    Set<Long> positions = new HashSet<>(IssueCheck.positions(records));
    positions.add(issue.position());
    for (long at : sealing.strayFrom(positions)) {
      findings.add(Code.LEAF, Place.ofPosition(at), "leaf.stray", at);
    }
    return Report.judged(origin, held.passedOver(), findings, counted(records, checkpoint))
        .of(issue.certified(records));
  }

  private void judge(Checkpoint checkpoint, Checkpoint counting, String origin) {
    if (!checkpoint.origin().equals(origin)) {
      add(Code.CHECKPOINT_SIGNATURE, "checkpoint-signature.origin", 1, checkpoint.origin());
    } else if (checkpoint.forged()) {
      add(Code.CHECKPOINT_SIGNATURE, "checkpoint-signature.forged", 1, checkpoint.size());
    } else if (!checkpoint.ledgerSigned()) {
      add(Code.CHECKPOINT_SIGNATURE, "checkpoint-signature.none", 1, checkpoint.size());
    } else if (!counting.ledgerSigned()) {
      add(Code.CHECKPOINT_SIGNATURE, "checkpoint-signature.retired", 1, checkpoint.size());
    }
    for (Held.Kept kept : held.counting(origin)) {
      Checkpoint other = kept.checkpoint();
      if (other.size() == checkpoint.size() && !Arrays.equals(other.root(), checkpoint.root())) {
        add(Code.CHECKPOINT_ROOT, "checkpoint-root.certificate", other.size(), kept.source());
      }
    }
  }

  private void take(RecordResult result) {
    result.findings().forEach(findings::add);
    for (RecordResult.Row row : result.rows()) {
      if (!entries.add(row.entry())) {
        findings.add(Code.REGISTER, row.place(), "register.twice");
      }
    }
  }

  private Counted counted(List<Json.Obj> records, Checkpoint checkpoint) {
    long steps = records.stream().mapToLong(record -> record.list("steps").size()).sum();
    long issue = 1;
    Optional<Instant> time =
        checkpoint.time().stream().mapToObj(Instant::ofEpochSecond).findFirst();
    return new Counted(
        steps + issue, steps - entries.size(), records.size(), 1, checkpoint.size(), time);
  }

  private void add(Code code, String key, Object... arguments) {
    findings.add(code, Place.NOWHERE, key, arguments);
  }
}
