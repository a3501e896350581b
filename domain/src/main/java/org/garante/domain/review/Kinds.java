package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garante.domain.review.form.Form;

/** All kinds of record there are, by code. */
@ApplicationScoped
public class Kinds {
  private final SortedMap<String, RecordKind<?>> byCode = new TreeMap<>();

  @Inject
  public Kinds(Instance<RecordKind<?>> kinds) {
    this(kinds.stream().toList());
  }

  public Kinds(List<? extends RecordKind<?>> kinds) {
    kinds.forEach(kind -> byCode.put(kind.code(), kind));
  }

  public List<RecordKind<?>> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * The kind with that code, as one of any form.
   *
   * @throws UnknownRecord if there is none
   */
  @SuppressWarnings("unchecked")
  public RecordKind<Form> get(String code) {
    RecordKind<?> kind = byCode.get(code);
    if (kind == null) {
      throw new UnknownRecord(code);
    }
    return (RecordKind<Form>) kind;
  }
}
