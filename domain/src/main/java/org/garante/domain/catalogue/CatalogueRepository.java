package org.garante.domain.catalogue;

import java.util.Optional;

/** Keeps what administrators add to the catalogues. Nothing in use is edited. */
public interface CatalogueRepository {
  void add(Agency agency);

  /** The agency, held until the transaction ends. */
  Optional<Agency> lock(String code);

  void add(Source source);
}
