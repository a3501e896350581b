package org.garante.web.attention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.attention.AttentionService;
import org.garante.domain.attention.Matter;
import org.garante.domain.attention.PendingRow;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;

/** What waits and stands on no other list. */
@Named
@RequestScoped
public class PendingView {
  private final AttentionService service;
  private final CurrentAccount current;
  private final WrongFields wrong;
  private String matter = "";
  private List<PendingRow> rows = List.of();

  @Inject
  public PendingView(AttentionService service, CurrentAccount current, WrongFields wrong) {
    this.service = service;
    this.current = current;
    this.wrong = wrong;
  }

  public void open() {
    AskedFields fields = new AskedFields(Map.of("matter", matter));
    Optional<Matter> asked =
        fields
            .choice("matter", Matter.values())
            .filter(AttentionService.LISTED::contains)
            .or(this::first);
    if (!wrong.say(fields)) {
      asked.ifPresent(
          which -> {
            matter = which.name();
            rows = service.list(which);
          });
    }
  }

  private Optional<Matter> first() {
    return AttentionService.LISTED.stream()
        .filter(which -> which.isOf(current.get().role()))
        .findFirst();
  }

  /** What the reader may ask for. */
  public List<String> getChoices() {
    return AttentionService.LISTED.stream()
        .filter(which -> which.isOf(current.get().role()))
        .map(Enum::name)
        .toList();
  }

  public List<PendingRow> getRows() {
    return rows;
  }

  /** Whether more of them may be than are shown. */
  public boolean isCut() {
    return rows.size() >= AttentionService.SHOWN;
  }

  public String getMatter() {
    return matter;
  }

  public void setMatter(String matter) {
    this.matter = matter;
  }
}
