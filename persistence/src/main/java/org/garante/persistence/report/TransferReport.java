package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
import static org.garante.persistence.report.Measure.countAnyDay;
import static org.garante.persistence.report.Measure.share;
import static org.garante.persistence.report.SqlReport.table;

import java.util.List;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Cell;
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
      t.type, t.state, t.ordering_authority, t.act_number, t.act_number_missing, t.judge_court, t.judge_court_missing,
          cardinality(t.nationalities) > 0 as nationality_known, 'MX' = any (t.nationalities) as national""";

  /** Handed over; what is only proposed or was called off is told apart. */
  private static final String EXECUTED = " and t.state = 'EXECUTED'";

  private static final String NOT_EXECUTED = " and t.state <> 'EXECUTED'";

  private static final String JUDGE = "Const 119; LNEP 51, 52";

  /** Shares are of all: what is not known is beside them and in no share left out. */
  private static final List<Measure> MEASURES =
      List.of(
          count("counted", "LNRD 23-V", "true"),
          count("approved", "LNRD 16-II", "approved"),
          count("notApproved", "LNRD 16-II", "not approved"),
          share(
              "actKnown",
              "Const 16",
              "act_number is not null",
              "true",
              "act_number is null and act_number_missing <> 'NOT_APPLICABLE'"),
          count(
              "actNone",
              "Const 16",
              "act_number is null and act_number_missing = 'NOT_APPLICABLE'"),
          share(
              "judgeInvolved",
              JUDGE,
              "judge_court is not null",
              "true",
              "judge_court is null and judge_court_missing <> 'NOT_APPLICABLE'"),
          count(
              "judgeNone", JUDGE, "judge_court is null and judge_court_missing = 'NOT_APPLICABLE'"),
          share(
              "nationals",
              "Const 33",
              "nationality_known and national",
              "true",
              "not nationality_known"),
          count("foreigners", "Const 33", "nationality_known and not national"));

  private static final Panel COVERAGE =
      Panel.coverage(
          count("recorded", "", "true"),
          share("approved", "", "approved", "true", "false"),
          countAnyDay("undated", "in_period is null"));

  private static final Panel PENDING =
      Panel.of(
          "notExecuted",
          count("proposed", "LNRD 23-V", "state = 'PROPOSED'"),
          count("cancelled", "LNRD 23-V", "state = 'CANCELLED'"),
          count("approved", "LNRD 16-II", "approved"),
          count("notApproved", "LNRD 16-II", "not approved"));

  @Override
  public ReportCode code() {
    return ReportCode.R12;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    return List.of(
        Breakdown.by(
            "kind", Label.Kind.TRANSFER_TYPE, "type", Bases.transfers(COMPUTED, ""), COVERAGE),
        Breakdown.by(
            "kind",
            Label.Kind.TRANSFER_TYPE,
            "type",
            Bases.transfers(COMPUTED, "") + EXECUTED,
            new Panel("byKind", false, MEASURES)),
        Breakdown.by(
            "kind",
            Label.Kind.TRANSFER_TYPE,
            "type",
            Bases.transfers(COMPUTED, "") + NOT_EXECUTED,
            PENDING),
        Breakdown.by(
            "authority",
            Label.Kind.AGENCY,
            "ordering_authority",
            Bases.transfers(COMPUTED, "") + EXECUTED,
            new Panel("byAuthority", false, MEASURES)),
        Breakdown.by(
                "legalBasis",
                Label.Kind.TEXT,
                "legal_basis",
                Bases.transfers(
                        COMPUTED + ", concat_ws(' ', l.law, l.article) as legal_basis",
                        "left join transfer_article l on l.submission_id = t.submission_id")
                    + EXECUTED,
                new Panel("byBasis", false, MEASURES))
            .repeating(),
        Breakdown.by(
                "label",
                Label.Kind.SOURCE_LABEL,
                "source_label",
                Bases.transfers(
                        COMPUTED + ", l.source_id || '|' || l.label as source_label",
                        "left join transfer_source_label l on l.submission_id = t.submission_id")
                    + EXECUTED,
                new Panel("labels", false, MEASURES.subList(0, 3)))
            .repeating());
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table kinds = table(counted, "byKind");
    Table pending = table(counted, "notExecuted");
    List<Cell> said =
        List.of(
            kinds.total("counted"),
            kinds.total("judgeInvolved"),
            kinds.total("judgeNone"),
            unknown(kinds, "judgeInvolved"),
            kinds.total("actKnown"),
            kinds.total("actNone"),
            unknown(kinds, "actKnown"),
            kinds.total("nationals"),
            kinds.total("foreigners"),
            unknown(kinds, "nationals"),
            pending.total("proposed"),
            pending.total("cancelled"));
    boolean nothing = kinds.lines().isEmpty() && pending.lines().isEmpty();
    return new Outcome(
        new Answer(nothing ? "nothing" : "answer", said), new Chart(kinds, "counted", ""), counted);
  }

  private static Cell unknown(Table table, String column) {
    return new Cell.Plain(((Cell.Share) table.total(column)).unknown());
  }
}
