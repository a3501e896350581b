package org.garante.domain.review.reading;

import java.util.List;
import java.util.UUID;

/** Reads who may give an act its next signature. */
public interface SignerQuery {
  /** Their names, by name; none if it waits for no signature. */
  List<String> next(UUID act, int limit);
}
