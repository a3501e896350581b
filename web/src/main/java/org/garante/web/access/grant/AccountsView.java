package org.garante.web.access.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garante.domain.access.grant.AccountFilter;
import org.garante.domain.access.grant.AccountRow;
import org.garante.domain.access.grant.GrantService;
import org.jspecify.annotations.Nullable;

/** The list of accounts; its filters are in its address. */
@Named
@RequestScoped
public class AccountsView {
  private static final int PAGE = 50;

  private final GrantService grants;
  private String typed = "";
  private boolean unused;
  private String after = "";
  private List<AccountRow> rows = List.of();
  private boolean more;
  private @Nullable Long longUnused;

  @Inject
  public AccountsView(GrantService grants) {
    this.grants = grants;
  }

  public void open() {
    List<AccountRow> found = grants.accounts(new AccountFilter(typed, unused, after, PAGE + 1));
    more = found.size() > PAGE;
    rows = more ? found.subList(0, PAGE) : found;
  }

  public List<AccountRow> getRows() {
    return rows;
  }

  /** How many accounts stand out as long unused. */
  public long getLongUnused() {
    if (longUnused == null) {
      longUnused = grants.longUnused();
    }
    return longUnused;
  }

  public boolean isFiltered() {
    return !typed.isBlank() || unused;
  }

  /** Address of the next page; empty on the last. */
  public String getNext() {
    return more ? address(rows.get(rows.size() - 1).username()) : "";
  }

  /** Address of the first page; empty on it. */
  public String getFirst() {
    return after.isEmpty() ? "" : address("");
  }

  private String address(String from) {
    return "/accounts?q=%s&unused=%s&after=%s"
        .formatted(URLEncoder.encode(typed, StandardCharsets.UTF_8), unused, from);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public boolean isUnused() {
    return unused;
  }

  public void setUnused(boolean unused) {
    this.unused = unused;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
