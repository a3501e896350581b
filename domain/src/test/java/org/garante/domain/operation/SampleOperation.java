package org.garante.domain.operation;

import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.ArrayList;
import java.util.List;

/** A complete operation nothing is found against: led by GN in Baja California, June 2025. */
public final class SampleOperation {
  private final OperationForm form = new OperationKind().blank();

  public SampleOperation() {
    form.setName("Operativo Frontera");
    form.setAliases(new ArrayList<>(List.of("Border Operation")));
    form.setStatus(OperationStatus.ACTIVE);
    form.setStart(moment("01/06/2025", "00:00"));
    form.setEnd(moment("31/08/2025", "23:59"));
    form.setStates(new ArrayList<>(List.of("02")));
    form.setAgencies(
        new ArrayList<>(
            List.of(
                agency("GN", OperationRole.LEAD),
                agency("FGR", OperationRole.SUPPORT),
                agency("DEA", OperationRole.INFORMATION_ONLY))));
    form.setCommander("Comandante Uno");
    form.setLegalFramework(new ArrayList<>(List.of("LSN 68 a 76")));
    form.setObjectives("Reducir el tráfico de armas");
  }

  public OperationForm form() {
    return form;
  }

  public static OperationAgencyRow agency(String code, OperationRole role) {
    OperationAgencyRow row = new OperationAgencyRow();
    row.setAgency(code);
    row.setRole(role);
    return row;
  }
}
