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
    form.setType(TransferType.EXTRADITION);
    form.setState(TransferState.EXECUTED);
    form.setArrest(ARREST.toString());
    form.setBatch("2025-A");
    form.setNationalities(new ArrayList<>(List.of("MX")));
    form.setLegalArticles(new ArrayList<>(List.of(article("Constitución", "119"))));
    form.setOrderingAuthority("FGR");
    form.getAct().setNumber("AJ-1/2025");
    form.getAct().setDate("01/06/2025");
    form.getAct().setAuthority("Dirección de Asuntos Jurídicos");
    form.getJudge().setCourt("Juzgado Primero de Distrito");
    form.getJudge().setOrder("12/2025");
    form.setHandedOverAt(moment("05/06/2025", "14:58"));
    form.getPlace().setState("02");
    form.getPlace().setMunicipality("02004");
    form.setDestinationCountry("US");
    form.setDestinationAuthority("USMS");
    form.setSourceLabels(new ArrayList<>(List.of(label("S002", "extradited"))));
  }

  public TransferForm form() {
    return form;
  }

  public static LegalArticleRow article(String law, String article) {
    LegalArticleRow row = new LegalArticleRow();
    row.setLaw(law);
    row.setArticle(article);
    return row;
  }

  public static SourceLabelRow label(String source, String label) {
    SourceLabelRow row = new SourceLabelRow();
    row.setSource(source);
    row.setLabel(label);
    return row;
  }
}
