package org.garante.web.access.watch;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.watch.AlertRow;
import org.garante.domain.access.watch.AlertService;
import org.garante.domain.ground.Capital;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.form.Typed;
import org.garante.web.access.Me;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Which accounts were used unusually, and what came of it. */
@Named
@ViewScoped
public class AlertsView implements Serializable {
  @Inject private AlertService alerts;
  @Inject private Notices notices;
  @Inject private Me me;

  private String finding = "";
  private String from = "0";
  private transient @Nullable List<AlertRow> rows;

  /** Takes from the address how many were shown before. */
  public void open() {
    if (Typed.place(from).isEmpty()) {
      throw new UnreadableParameter("from", from);
    }
  }

  public String close(UUID id) {
    alerts.close(id, finding);
    notices.done("alerts.wasClosed");
    return "/alerts?faces-redirect=true";
  }

  private List<AlertRow> rows() {
    if (rows == null) {
      rows = alerts.alerts(before());
    }
    return rows.subList(0, Math.min(rows.size(), AlertService.SHOWN));
  }

  private int before() {
    return Typed.place(from).orElse(0);
  }

  /** Address of those after these; empty if these are the last. */
  public String getNext() {
    return rows().size() < rows.size() ? "/alerts?from=" + (before() + AlertService.SHOWN) : "";
  }

  /** Whether these are not the first. */
  public boolean isLater() {
    return before() > 0;
  }

  public List<AlertRow> getOpen() {
    return rows().stream().filter(AlertRow::isOpen).toList();
  }

  public List<AlertRow> getClosed() {
    return rows().stream().filter(row -> !row.isOpen()).toList();
  }

  /** Whether the reader may close it: nobody closes what is about themselves. */
  public boolean isClosable(AlertRow row) {
    return me.can("CLOSE_ALERT") && !me.getStaff().equals(row.staff());
  }

  /** What the account did that day, in the access log. */
  public String log(AlertRow row) {
    LocalDate day = LocalDate.ofInstant(row.hour(), Capital.ZONE);
    return "/reports/report?code=R27&account=%s&from=%s&to=%s".formatted(row.username(), day, day);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getFinding() {
    return finding;
  }

  public void setFinding(String finding) {
    this.finding = finding;
  }
}
