package org.garante.persistence.sixth;

import java.time.Instant;
import java.time.ZoneId;
import org.garante.domain.review.form.MeasuredIn;
import org.garante.domain.review.form.Moment;

/** A visit with an answer of every sort. */
public final class SampleVisit {
  private SampleVisit() {}

  public static VisitForm form() {
    VisitForm form = new VisitForm();
    form.visitedAt =
        Moment.of(Instant.parse("2025-06-14T17:30:00Z"), ZoneId.of("America/Mazatlan"));
    form.place.state = "25";
    form.place.municipality = "25006";
    form.held = "12";
    form.gate.latitude = "24.8069";
    form.gate.longitude = "-107.3940";
    form.budgetLine = "9007199254740991";
    form.fare.amount = "1250.50";
    form.fare.currency = "MXN";
    form.water.amount = "0.750";
    form.water.unit = MeasuredIn.LITRE;
    form.published = "https://www.cndh.org.mx/visitas?estado=25";
    form.present.add(row("first", "Rosa Ejemplo"));
    form.present.add(row("second", "Luis Ejemplo"));
    return form;
  }

  public static PresentRow row(String key, String name) {
    PresentRow row = new PresentRow();
    row.setKey(key);
    row.name = name;
    row.paid.amount = "200";
    row.paid.currency = "JPY";
    return row;
  }
}
