package org.garante.domain.review;

import java.util.List;
import org.garante.domain.review.rule.Finding;

/** What the rules find now of what was submitted, and whoever keeps it for lists. */
public interface CurrentFindings {
  /** After a step of the record: judges anew what counts of it, and what hangs on it. */
  void follow(RegisterRecord record);

  /** What the rules find of a submission at this instant, whatever is kept. */
  List<Finding> now(RegisterRecord record, Submission submission);
}
