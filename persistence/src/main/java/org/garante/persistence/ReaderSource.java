package org.garante.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * Gives the reader's data source by constructor. It stands outside the container's transactions:
 * two data sources in one, without two-phase commit, do not go together.
 */
@Dependent
public class ReaderSource {
  @Resource(lookup = "java:jboss/datasources/GaranteReader")
  private DataSource reader;

  @Produces
  @Reader
  DataSource reader() {
    return reader;
  }
}
