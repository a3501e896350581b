package org.garante.persistence.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * Gives the sealer's data source by constructor. It stands outside the container's transactions.
 */
@Dependent
public class SealerSource {
  @Resource(lookup = "java:jboss/datasources/GaranteSealer")
  private DataSource sealer;

  @Produces
  @AsSealer
  DataSource sealer() {
    return sealer;
  }
}
