package org.garante.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.garante.domain.access.Account;
import org.garante.domain.ground.Capital;
import org.garante.domain.operation.OperationAgencyRow;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationRole;
import org.garante.domain.operation.OperationStatus;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.YesNo;

/**
 * The six operations of the data files, by the pipeline: logged some days after they began, by an
 * agency with a role in them.
 */
final class OperationScenario {
  private static final Map<String, List<String>> STATES =
      Map.of(
          "OP01", List.of("25", "02"),
          "OP02", List.of("02", "26", "08", "05", "19", "28"),
          "OP05", List.of("14"),
          "OP06", List.of("25"));

  private final Stage stage;
  private final Cast cast;
  private final Map<String, UUID> records = new HashMap<>();

  OperationScenario(Stage stage, Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void plan(Timeline timeline) {
    for (CSVRecord row : ReferenceData.read("operations.csv")) {
      Instant loggedAt = loggedAt(row);
      timeline.plan(loggedAt, at -> log(timeline, row, at));
    }
  }

  /** The record of an operation, by its code in the data files. */
  UUID record(String code) {
    return records.get(code);
  }

  private void log(Timeline timeline, CSVRecord row, Instant at) {
    boolean prosecution = row.get("agencies").startsWith("FGR");
    boolean army = row.get("agencies").startsWith("SEDENA");
    Account author = cast.get(prosecution ? "recorder2" : army ? "recorder7" : "recorder");
    Account approver = cast.get(prosecution ? "supervisor2" : army ? "supervisor4" : "supervisor");
    Receipt receipt = stage.submit(author, at, "OPE", form(row));
    records.put(row.get("id"), receipt.record());
    timeline.plan(
        at.plusSeconds(9_300), later -> stage.approve(approver, later, receipt.submission()));
  }

  private static Instant loggedAt(CSVRecord row) {
    String start = row.get("start");
    LocalDate day = LocalDate.parse(start.length() == 7 ? start + "-28" : start);
    LocalDate logged = day.isBefore(LocalDate.of(2025, 1, 10)) ? LocalDate.of(2025, 1, 13) : day;
    return logged.atTime(8, 15).atZone(Capital.ZONE).toInstant();
  }

  private static OperationForm form(CSVRecord row) {
    OperationForm form = new OperationForm();
    form.name = row.get("name");
    form.aliases = List.of(row.get("id"));
    String end = row.get("end");
    form.status = end.isBlank() ? OperationStatus.ACTIVE : OperationStatus.PLANNED;
    form.start = moment(row.get("start"));
    if (end.isBlank()) {
      form.getMissing().put("end", Missing.UNKNOWN);
    } else {
      form.end = moment(end);
    }
    List<String> states = STATES.getOrDefault(row.get("id"), List.of());
    if (states.isEmpty()) {
      form.nationwide = YesNo.YES;
    } else {
      form.nationwide = YesNo.NO;
      form.states = states;
    }
    List<OperationAgencyRow> agencies = new ArrayList<>();
    for (String part : row.get("agencies").split(";")) {
      OperationAgencyRow agency = new OperationAgencyRow();
      agency.agency = part.split(":")[0];
      agency.role = OperationRole.valueOf(part.split(":")[1]);
      agencies.add(agency);
    }
    form.agencies = agencies;
    form.objectives = row.get("note");
    form.getMissing().put("commander", Missing.UNKNOWN);
    return form;
  }

  private static Moment moment(String written) {
    if (written.length() == 7) {
      Instant month = LocalDate.parse(written + "-01").atStartOfDay(Capital.ZONE).toInstant();
      return Moment.of(month, Capital.ZONE, Precision.MONTH);
    }
    ZoneId zone = Capital.ZONE;
    return Moment.of(LocalDate.parse(written).atStartOfDay(zone).toInstant(), zone, Precision.DAY);
  }
}
