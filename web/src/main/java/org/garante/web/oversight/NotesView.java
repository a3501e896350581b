package org.garante.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.oversight.NoteFilter;
import org.garante.domain.oversight.NotePage;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.oversight.NoteService;
import org.garante.domain.review.form.Typed;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;
import org.jspecify.annotations.Nullable;

/** Notes with their replies: whose turn it is and how long they have. */
@Named
@RequestScoped
public class NotesView {
  private final NoteService notes;
  private final CurrentAccount current;
  private final WrongFields wrong;
  private String show = "";
  private String after = "";
  private @Nullable NotePage page;

  @Inject
  public NotesView(NoteService notes, CurrentAccount current, WrongFields wrong) {
    this.notes = notes;
    this.current = current;
    this.wrong = wrong;
  }

  public void open() {
    AskedFields fields = new AskedFields(Map.of("show", show, "after", after));
    Optional<NoteFilter> filter = fields.choice("show", NoteFilter.values());
    Optional<UUID> from = fields.read("after", "asked.wrong.page", Typed::id);
    if (!wrong.say(fields)) {
      page = notes.list(filter.orElse(NoteFilter.OPEN), from);
    }
  }

  public List<NoteRow> getRows() {
    return page == null ? List.of() : page.rows();
  }

  /** What can be asked for; only oversight gets replies. */
  public List<String> getChoices() {
    return List.of(NoteFilter.values()).stream()
        .filter(filter -> filter != NoteFilter.RECEIVED || isOversight())
        .map(NoteFilter::name)
        .toList();
  }

  private boolean isOversight() {
    return current.get().role().isOversight();
  }

  /** Address of the next page; empty on the last. */
  public String getNext() {
    return Optional.ofNullable(page)
        .flatMap(NotePage::next)
        .map(note -> "/notes?show=" + getShow() + "&after=" + note)
        .orElse("");
  }

  public String getShow() {
    return show.isEmpty() ? NoteFilter.OPEN.name() : show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
