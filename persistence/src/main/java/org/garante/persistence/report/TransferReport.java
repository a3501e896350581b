package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
import static org.garante.persistence.report.Measure.countAnyDay;
import static org.garante.persistence.report.Measure.share;
import static org.garante.persistence.report.SqlReport.table;

import java.util.List;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Chart;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.Snapshot;

/**
 * R12, transfers by kind, legal basis and authority: whether the act is on record, a judge took
 * part, the nationality is known; and what each source calls them, which is never the legal basis.
 */
final class TransferReport implements SqlReport {
  private static final String COMPUTED =
      """
      t.type, t.state, t.ordering_authority, t.act_number, t.act_missing, t.judge_court, t.judge_missing,
          cardinality(t.nationalities) > 0 as nationality_known, 'MX' = any (t.nationalities) as national""";

  private static final List<Measure> MEASURES =
      List.of(
          count("counted", "", "true"),
          count("approved", "LNRD 16-II", "approved"),
          count("notApproved", "LNRD 16-II", "not approved"),
          count("executed", "LNRD 23-V", "state = 'EXECUTED'"),
          share("actKnown", "Const 16", "act_number is not null", "true", "false"),
          count("actUnknown", "Const 16", "act_missing = 'UNKNOWN'"),
          share(
              "judgeInvolved",
              "Const 119; LNEP 51, 52",
              "judge_court is not null",
              "judge_court is not null or judge_missing = 'NOT_APPLICABLE'",
              "judge_court is null and judge_missing <> 'NOT_APPLICABLE'"),
          share("nationalityKnown", "Const 33", "nationality_known", "true", "false"),
          share(
              "nationals",
              "Const 33",
              "nationality_known and national",
              "nationality_known",
              "not nationality_known"));

  private static final Panel COVERAGE =
      Panel.coverage(
          count("counted", "", "true"),
          share("approved", "", "approved", "true", "false"),
          countAnyDay("undated", "in_period is null"));

  @Override
  public ReportCode code() {
    return ReportCode.R12;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    return List.of(
        Breakdown.by(
            "kind",
            Label.Kind.TRANSFER_TYPE,
            "type",
            Bases.transfers(COMPUTED, ""),
            COVERAGE,
            new Panel("byKind", false, MEASURES)),
        Breakdown.by(
            "authority",
            Label.Kind.AGENCY,
            "ordering_authority",
            Bases.transfers(COMPUTED, ""),
            new Panel("byAuthority", false, MEASURES)),
        Breakdown.by(
                "legalBasis",
                Label.Kind.TEXT,
                "legal_basis",
                Bases.transfers(
                    COMPUTED + ", concat_ws(' ', l.law, l.article) as legal_basis",
                    "left join transfer_article l on l.submission_id = t.submission_id"),
                new Panel("byBasis", false, MEASURES))
            .repeating(),
        Breakdown.by(
                "label",
                Label.Kind.SOURCE_LABEL,
                "source_label",
                Bases.transfers(
                    COMPUTED + ", l.source_id || '|' || l.label as source_label",
                    "left join transfer_source_label l on l.submission_id = t.submission_id"),
                new Panel("labels", false, MEASURES.subList(0, 3)))
            .repeating());
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table kinds = table(counted, "byKind");
    Answer answer =
        new Answer(
            kinds.lines().isEmpty() ? "nothing" : "answer",
            List.of(
                kinds.total("counted"),
                kinds.total("actKnown"),
                kinds.total("judgeInvolved"),
                kinds.total("nationalityKnown")));
    return new Outcome(answer, new Chart(kinds, "counted", ""), counted);
  }
}
