package org.garante.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database, by each of its roles. */
public interface Roles {
  String OWNER = "garante_owner";
  String APPLICATION = "garante_app";
  String SEALER = "garante_sealer";
  String READER = "garante_reader";

  /** The address with which that role signs in. */
  String url(String role);

  default Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(role));
  }

  default DataSource source(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(role));
    return source;
  }
}
