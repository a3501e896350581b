package org.garante.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Gives the reader's data sources by constructor. They stand outside the container's transactions:
 * two data sources in one, without two-phase commit, do not go together.
 */
@Dependent
public class ReaderSource {
  @Resource(lookup = "java:jboss/datasources/GaranteReader")
  private DataSource reader;

  @Resource(lookup = "java:jboss/datasources/GaranteReports")
  private DataSource reports;

  @Produces
  @Reader
  DataSource reader() {
    return reader;
  }

  @Produces
  @ReportCopy
  Optional<DataSource> reportCopy() {
    return Optional.ofNullable(System.getenv("GARANTE_DB_READER_URL"))
        .filter(address -> !address.isBlank())
        .map(address -> reports);
  }
}
