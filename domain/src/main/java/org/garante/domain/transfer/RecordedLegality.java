package org.garante.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/** Who ordered a transfer, by which act, and which judge intervened, as columns. */
@Embeddable
public record RecordedLegality(
    @Enumerated(EnumType.STRING) @Column(name = "legal_articles_missing")
        @Nullable Missing legalArticlesMissing,
    @Column(name = "ordering_authority") @Nullable String orderingAuthority,
    @Enumerated(EnumType.STRING) @Column(name = "ordering_authority_missing")
        @Nullable Missing orderingAuthorityMissing,
    @Column(name = "act_number") @Nullable String actNumber,
    @Enumerated(EnumType.STRING) @Column(name = "act_missing") @Nullable Missing actMissing,
    @Column(name = "act_date") @Nullable LocalDate actDate,
    @Column(name = "act_authority") @Nullable String actAuthority,
    @Column(name = "judge_agency") @Nullable String judgeAgency,
    @Column(name = "judge_court") @Nullable String judgeCourt,
    @Enumerated(EnumType.STRING) @Column(name = "judge_missing") @Nullable Missing judgeMissing,
    @Column(name = "judge_order") @Nullable String judgeOrder) {

  static RecordedLegality of(TransferForm form) {
    String authority = Typed.text(form.orderingAuthority).orElse(null);
    String act = Typed.text(form.act.number).orElse(null);
    String court = Typed.text(form.judge.court).orElse(null);
    return new RecordedLegality(
        Typed.missing(form, "legalArticles", form.legalArticles),
        authority,
        Typed.missing(form, "orderingAuthority", authority),
        act,
        Typed.missing(form, "act.number", act),
        Typed.day(form.act.date).orElse(null),
        Typed.text(form.act.authority).orElse(null),
        Typed.text(form.judge.agency).orElse(null),
        court,
        Typed.missing(form, "judge.court", court),
        Typed.text(form.judge.order).orElse(null));
  }
}
