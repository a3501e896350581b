package org.garante.web.access.grant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.grant.GrantFilter;
import org.garante.domain.access.grant.GrantRow;
import org.garante.domain.access.grant.GrantService;
import org.garante.domain.access.grant.LookAlike;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.form.Days;
import org.garante.web.access.Me;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Who got which permission, when and from whom; and what waits for a second person. */
@Named
@ViewScoped
public class GrantsView implements Serializable {
  private static final int PAGE = 50;

  @Inject private GrantService grants;
  @Inject private Notices notices;
  @Inject private Me me;

  private String before = "";
  private String reason = "";
  private transient @Nullable List<GrantRow> waiting;
  private transient @Nullable List<GrantRow> rows;
  private transient boolean more;
  private transient @Nullable Long longUnused;
  private transient @Nullable Map<UUID, List<LookAlike>> alike;

  public String confirm(UUID id) {
    grants.confirm(id);
    return again("grants.confirmed");
  }

  public String refuse(UUID id) {
    grants.refuse(id, reason);
    return again("grants.refused");
  }

  private String again(String key) {
    notices.done(key);
    return "/grants?faces-redirect=true";
  }

  public List<GrantRow> getWaiting() {
    if (waiting == null) {
      waiting = grants.waiting();
    }
    return waiting;
  }

  public List<GrantRow> getRows() {
    if (rows == null) {
      List<GrantRow> found = grants.grants(new GrantFilter(Optional.empty(), position(), PAGE + 1));
      more = found.size() > PAGE;
      rows = more ? found.subList(0, PAGE) : found;
    }
    return rows;
  }

  public long getLongUnused() {
    if (longUnused == null) {
      longUnused = grants.longUnused();
    }
    return longUnused;
  }

  /** Who might be taken for the person whom a grant is for, or be that person. */
  public List<LookAlike> alike(GrantRow row) {
    if (alike == null) {
      alike = grants.alike(getWaiting().stream().map(GrantRow::staff).collect(Collectors.toSet()));
    }
    return alike.getOrDefault(row.staff(), List.of());
  }

  public boolean isConfirmable(GrantRow row) {
    return me.can("CONFIRM_GRANT")
        && row.isConfirmableBy(me.getStaff())
        && (row.kind() != org.garante.domain.access.grant.Grant.Kind.STAND_IN || me.is("AUDITOR"));
  }

  /** Address of older ones; empty on the last page. */
  public String getNext() {
    if (getRows().isEmpty() || !more) {
      return "";
    }
    GrantRow last = getRows().get(getRows().size() - 1);
    return "/grants?before=" + last.givenAt() + "_" + last.id();
  }

  /** After which one this page begins, as its address says. */
  private Optional<GrantFilter.After> position() {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = before.split("_");
    Instant at =
        Days.instant(parts[0])
            .filter(found -> parts.length == 2)
            .orElseThrow(() -> new UnreadableParameter("before", before));
    return Optional.of(new GrantFilter.After(at, Ids.read(parts[1])));
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
