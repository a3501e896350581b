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
  private transient @Nullable List<AlertRow> rows;

  public String close(UUID id) {
    alerts.close(id, finding);
    notices.done("alerts.wasClosed");
    return "/alerts?faces-redirect=true";
  }

  private List<AlertRow> rows() {
    if (rows == null) {
      rows = alerts.alerts();
    }
    return rows;
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

  public String getFinding() {
    return finding;
  }

  public void setFinding(String finding) {
    this.finding = finding;
  }
}
