package org.garante.domain.operation;

import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.ArrayList;
import java.util.List;

/** A complete operation nothing is found against: led by GN in Baja California, June 2025. */
public final class SampleOperation {
  private final OperationForm form = new OperationKind().blank();

  public SampleOperation() {
    form.name = "Operativo Frontera";
    form.aliases = new ArrayList<>(List.of("Border Operation"));
    form.status = OperationStatus.ACTIVE;
    form.start = moment("01/06/2025", "00:00");
    form.end = moment("31/08/2025", "23:59");
    form.states = new ArrayList<>(List.of("02"));
    form.agencies =
        new ArrayList<>(
            List.of(
                agency("GN", OperationRole.LEAD),
                agency("FGR", OperationRole.SUPPORT),
                agency("DEA", OperationRole.INFORMATION_ONLY)));
    form.commander = "Comandante Uno";
    form.legalFramework = new ArrayList<>(List.of("LSN 68 a 76"));
    form.objectives = "Reducir el tráfico de armas";
  }

  public OperationForm form() {
    return form;
  }

  public static OperationAgencyRow agency(String code, OperationRole role) {
    OperationAgencyRow row = new OperationAgencyRow();
    row.agency = code;
    row.role = role;
    return row;
  }
}
