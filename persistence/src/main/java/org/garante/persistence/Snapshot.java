package org.garante.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One look at the register, the same for all its statements, whatever is written meanwhile. It
 * holds the parameters every statement may name.
 */
public final class Snapshot implements AutoCloseable {
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)");

  /** No limit to what is fetched at once. */
  private static final int ALL = 0;

  private static final int FEW = 500;

  private final Connection connection;
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

  private Snapshot(Connection connection) {
    this.connection = connection;
  }

  public static Snapshot of(DataSource source) {
    try {
      Connection connection = source.getConnection();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return new Snapshot(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Snapshot with(String name, @Nullable Object value) {
    parameters.put(name, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    return this;
  }

  /** Reads all rows of a statement with parameters named like {@code :this}. */
  public <T> List<T> rows(String sql, Function<Row, T> reader) {
    List<T> rows = new ArrayList<>();
    read(sql, ALL, row -> rows.add(reader.apply(row)));
    return rows;
  }

  /**
   * Reads the rows of a statement one after the other, holding a few hundred of them, however many
   * there are. Other statements may be read meanwhile.
   */
  public void each(String sql, Consumer<Row> reader) {
    read(sql, FEW, reader);
  }

  private void read(String sql, int atOnce, Consumer<Row> reader) {
    List<String> named = new ArrayList<>();
    Matcher names = NAMED.matcher(sql);
    String positional =
        names.replaceAll(
            found -> {
              named.add(found.group(1));
              return "?";
            });
    try (PreparedStatement statement = connection.prepareStatement(positional)) {
      for (int i = 0; i < named.size(); i++) {
        statement.setObject(i + 1, value(named.get(i)));
      }
      statement.setFetchSize(atOnce);
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          reader.accept(row);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object value(String name) {
    if (!parameters.containsKey(name)) {
      throw new IllegalStateException("no parameter " + name);
    }
    return parameters.get(name);
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setReadOnly(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One row. A column that may be null is asked for with {@code find}. */
  public static final class Row {
    private final ResultSet results;

    private Row(ResultSet results) {
      this.results = results;
    }

    public String text(String column) {
      return findText(column).orElseThrow();
    }

    public Optional<String> findText(String column) {
      return find(column, String.class);
    }

    public Optional<UUID> findId(String column) {
      return find(column, UUID.class);
    }

    public boolean flag(String column) {
      return find(column, Boolean.class).orElseThrow();
    }

    public long count(String column) {
      return findCount(column).orElseThrow();
    }

    public Optional<Long> findCount(String column) {
      return findNumber(column).map(BigDecimal::longValueExact);
    }

    public Optional<BigDecimal> findNumber(String column) {
      try {
        return Optional.ofNullable(results.getObject(column))
            .map(number -> new BigDecimal(number.toString()));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    public Optional<LocalDate> findDay(String column) {
      return find(column, LocalDate.class);
    }

    public Optional<Instant> findAt(String column) {
      return find(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    /** A {@code uuid[]}. */
    public List<UUID> ids(String column) {
      try {
        return List.of((UUID[]) results.getArray(column).getArray());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A {@code text[]}. */
    public List<String> texts(String column) {
      try {
        return List.of((String[]) results.getArray(column).getArray());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private <T> Optional<T> find(String column, Class<T> type) {
      try {
        return Optional.ofNullable(results.getObject(column, type));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
