package org.garante.domain.arrest;

import java.util.List;
import java.util.UUID;
import org.garante.domain.review.reading.Viewer;

/** Reads which arrests were one event. */
public interface SiblingQuery {
  /** The others in the viewer's scope, by folio. */
  List<SiblingRow> siblings(UUID submission, Viewer viewer, int limit);
}
