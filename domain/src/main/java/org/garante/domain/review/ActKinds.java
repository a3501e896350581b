package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garante.domain.review.form.Form;

/** All kinds of act there are, by code. */
@ApplicationScoped
public class ActKinds {
  private final SortedMap<String, ActKind<?>> byCode = new TreeMap<>();

  @Inject
  public ActKinds(Instance<ActKind<?>> kinds) {
    this(kinds.stream().toList());
  }

  public ActKinds(List<? extends ActKind<?>> kinds) {
    kinds.forEach(kind -> byCode.put(kind.code(), kind));
  }

  public List<ActKind<?>> all() {
    return List.copyOf(byCode.values());
  }

  /** Those that records of this kind have. */
  public List<ActKind<?>> of(RecordKind<?> kind) {
    return byCode.values().stream().filter(act -> act.isOf(kind)).toList();
  }

  /**
   * The kind with that code, as one of any form.
   *
   * @throws UnknownRecord if there is none
   */
  @SuppressWarnings("unchecked")
  public ActKind<Form> get(String code) {
    ActKind<?> kind = byCode.get(code);
    if (kind == null) {
      throw new UnknownRecord(code);
    }
    return (ActKind<Form>) kind;
  }
}
