package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.form.Answers.Answer;
import org.garante.domain.review.form.FieldPath;
import org.garante.web.review.AnswerLines;
import org.garante.web.review.LinkChoices;
import org.garante.web.review.Sheet.Line;

/** Says in words what stands somewhere in a draft, for whoever is about to change it. */
@RequestScoped
public class AnswersInWords {
  private final AnswerLines lines;
  private final LinkChoices links;

  @Inject
  public AnswersInWords(AnswerLines lines, LinkChoices links) {
    this.lines = lines;
    this.links = links;
  }

  /** An answer, a row, or the rows of a list; empty if nothing stands there. */
  public String said(DraftView draft, FieldPath path) {
    links.read(draft.answers());
    String below = path + ".";
    return draft.answers().all().stream()
        .filter(answer -> (answer.path() + ".").startsWith(below))
        .filter(answer -> !answer.field().isHidden())
        .map(this::said)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String said(Answer answer) {
    return lines.of(answer).stream().map(Line::text).collect(Collectors.joining(", "));
  }
}
