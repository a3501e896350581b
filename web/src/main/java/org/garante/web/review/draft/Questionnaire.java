package org.garante.web.review.draft;

import java.util.List;

/**
 * A whole form as it is drawn.
 *
 * @param general what the rules say of the form as a whole
 * @param wrong what keeps it from being sent, with links to the questions
 */
public record Questionnaire(List<Section> sections, List<Question.Note> general, List<Link> wrong) {
  /** Whether a section is done. */
  public enum State {
    MISSING,
    WRONG,
    FLAGGED,
    COMPLETE
  }

  /** Questions that belong together. */
  public record Section(String name, String title, State state, List<Question> questions) {}

  /** What is wrong with an answer, by the id of its question; empty if it is about the whole. */
  public record Link(String text, String target, String label) {}
}
