package org.garante.persistence.sixth;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.ActPermit;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.RecordKind;

/** One link of a chain of custody: its author's word is enough. */
public class ChainEntry extends ActKind<ChainEntryForm> {
  public static final String CODE = "CHAIN_ENTRY";

  public ChainEntry() {
    super(
        CODE,
        ChainEntryForm.class,
        Counts.AT_ONCE,
        new ActPermit(
            """
                   RECORDER
            ENTER  OWN
            """),
        List.of());
  }

  @Override
  public boolean isOf(RecordKind<?> kind) {
    return kind instanceof VisitKind;
  }

  @Override
  public Optional<String> about() {
    return Optional.of("present");
  }

  @Override
  public ChainEntryForm blank() {
    return new ChainEntryForm();
  }
}
