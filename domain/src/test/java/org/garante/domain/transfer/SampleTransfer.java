package org.garante.domain.transfer;

import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A complete extradition nothing is found against, of the person of {@link #ARREST}, in batch
 * 2025-A. The circumstances must know the arrest.
 */
public final class SampleTransfer {
  public static final UUID ARREST = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final TransferForm form = new TransferKind().blank();

  public SampleTransfer() {
    form.type = TransferType.EXTRADITION;
    form.state = TransferState.EXECUTED;
    form.arrest = ARREST.toString();
    form.batch = "2025-A";
    form.nationalities = new ArrayList<>(List.of("MX"));
    form.legalArticles = new ArrayList<>(List.of(article("Constitución", "119")));
    form.orderingAuthority = "FGR";
    form.act.number = "AJ-1/2025";
    form.act.date = "01/06/2025";
    form.act.authority = "Dirección de Asuntos Jurídicos";
    form.judge.court = "Juzgado Primero de Distrito";
    form.judge.order = "12/2025";
    form.handedOverAt = moment("05/06/2025", "14:58");
    form.place.state = "02";
    form.place.municipality = "02004";
    form.destinationCountry = "US";
    form.destinationAuthority = "USMS";
    form.sourceLabels = new ArrayList<>(List.of(label("S002", "extradited")));
  }

  public TransferForm form() {
    return form;
  }

  public static LegalArticleRow article(String law, String article) {
    LegalArticleRow row = new LegalArticleRow();
    row.law = law;
    row.article = article;
    return row;
  }

  public static SourceLabelRow label(String source, String label) {
    SourceLabelRow row = new SourceLabelRow();
    row.source = source;
    row.label = label;
    return row;
  }
}
