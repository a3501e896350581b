package org.garante.web.attention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.garante.domain.attention.Attention;
import org.garante.domain.attention.AttentionService;
import org.garante.domain.attention.Matter;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the person: on home as of now, in the bar as of a minute ago at most, so that
 * going from page to page asks no more than once a minute.
 */
@Named
@RequestScoped
public class AttentionView {
  private static final String KEPT = "org.garante.attention";
  private static final Duration LASTS = Duration.ofMinutes(1);

  private final AttentionService service;
  private final Kinds kinds;
  private final HttpServletRequest request;
  private final Clock clock;
  private @Nullable Attention attention;

  @Inject
  public AttentionView(
      AttentionService service, Kinds kinds, HttpServletRequest request, Clock clock) {
    this.service = service;
    this.kinds = kinds;
    this.request = request;
    this.clock = clock;
  }

  /**
   * One count.
   *
   * @param key of its words
   * @param number how many, as a word: counting stops at a thousand
   * @param path of the list of it
   */
  public record Line(String key, String number, String path) {}

  /** Asks anew, for the page that shows it all. */
  public void open() {
    attention = service.now();
    request.getSession().setAttribute(KEPT, attention);
  }

  /** What there is something of. */
  public List<Line> getLines() {
    return attention().present().stream()
        .map(
            count ->
                new Line(
                    "Matter." + count.matter(),
                    number(count.number(), count.isCut()),
                    path(count.matter())))
        .toList();
  }

  /** How much calls; empty if nothing does. */
  public String getCalled() {
    Attention now = attention();
    boolean cut = now.counts().stream().anyMatch(Attention.Count::isCut);
    return now.called() == 0 ? "" : number(now.called(), cut);
  }

  private static String number(int number, boolean cut) {
    return cut ? Attention.MOST + "+" : "" + number;
  }

  private Attention attention() {
    if (attention == null) {
      HttpSession session = request.getSession();
      if (session.getAttribute(KEPT) instanceof Attention kept
          && kept.at().plus(LASTS).isAfter(clock.instant())) {
        attention = kept;
      } else {
        open();
      }
    }
    return attention;
  }

  private String path(Matter matter) {
    return switch (matter) {
      case RETURNED -> "/#returned-title";
      case DRAFTS -> "/#drafts-title";
      case WAITING -> "/#waiting-title";
      case TO_ANSWER -> "/notes";
      case NOTES_OVERDUE -> "/notes?show=OVERDUE";
      case REPLIES_RECEIVED -> "/notes?show=RECEIVED";
      case URGENT -> "/queue?urgency=LIBERTY";
      case TO_APPROVE -> "/queue";
      case REPLIES_TO_APPROVE -> "/queue?kind=" + replies();
      case CAME_DUE -> "/queue?found=CAME_DUE";
      case ACTS -> "/queue#acts";
      case GRANTS, STAND_INS -> "/grants";
      case ALERTS -> "/alerts";
      case UNHELD -> "/ledger#checkpoints";
      case UNUSED -> "/accounts?unused=true";
      case LATE, UNNUMBERED, OLD_DRAFTS, INVITATIONS -> "/pending?matter=" + matter;
    };
  }

  /** The kind of record by which agencies answer oversight. */
  private String replies() {
    return kinds.all().stream()
        .filter(kind -> kind.isCorrespondence() && !kind.isOversight())
        .map(RecordKind::code)
        .findFirst()
        .orElse("");
  }
}
