package org.garante.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.garante.domain.review.form.Missing;
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
    @Enumerated(EnumType.STRING) @Column(name = "act_number_missing") @Nullable Missing actMissing,
    @Column(name = "act_date") @Nullable LocalDate actDate,
    @Column(name = "act_authority") @Nullable String actAuthority,
    @Column(name = "judge_agency") @Nullable String judgeAgency,
    @Column(name = "judge_court") @Nullable String judgeCourt,
    @Enumerated(EnumType.STRING) @Column(name = "judge_court_missing")
        @Nullable Missing judgeMissing,
    @Column(name = "judge_order") @Nullable String judgeOrder) {}
