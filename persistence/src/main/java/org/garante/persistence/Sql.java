package org.garante.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/**
 * One SQL statement with named parameters, for reads into row records and inserts of rows that are
 * no entities.
 */
public final class Sql {
  private final EntityManager entities;
  private final String text;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private Sql(EntityManager entities, String text) {
    this.entities = entities;
    this.text = text;
  }

  public static Sql of(EntityManager entities, String text) {
    return new Sql(entities, text);
  }

  /** Sets a parameter that is never null. */
  public Sql with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** Reads all rows. */
  public <T> List<T> rows(Function<Row, T> reader) {
    Query query = bound(entities.createNativeQuery(text, Tuple.class));
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> reader.apply(new Row((Tuple) row))).toList();
  }

  /** Reads the first row, if there is one. */
  public <T> Optional<T> first(Function<Row, T> reader) {
    return rows(reader).stream().findFirst();
  }

  /** Inserts or updates. */
  public int execute() {
    return bound(entities.createNativeQuery(text)).executeUpdate();
  }

  private Query bound(Query query) {
    query.unwrap(NativeQuery.class);
    parameters.forEach(query::setParameter);
    return query;
  }

  /**
   * One row read. Columns are named in lower case; a column that may be null is asked for with
   * {@code find}.
   */
  public static final class Row {
    private final Tuple tuple;

    private Row(Tuple tuple) {
      this.tuple = tuple;
    }

    public String text(String column) {
      return (String) tuple.get(column);
    }

    public Optional<String> findText(String column) {
      return Optional.ofNullable((String) tuple.get(column));
    }

    public UUID id(String column) {
      return (UUID) tuple.get(column);
    }

    public Optional<UUID> findId(String column) {
      return Optional.ofNullable((UUID) tuple.get(column));
    }

    public boolean flag(String column) {
      return (Boolean) tuple.get(column);
    }

    public int number(String column) {
      return ((Number) tuple.get(column)).intValue();
    }

    public Optional<Integer> findNumber(String column) {
      return Optional.ofNullable((Number) tuple.get(column)).map(Number::intValue);
    }

    public long count(String column) {
      return ((Number) tuple.get(column)).longValue();
    }

    public Instant at(String column) {
      return instant(tuple.get(column));
    }

    public Optional<Instant> findAt(String column) {
      return Optional.ofNullable(tuple.get(column)).map(Row::instant);
    }

    /** A {@code date}. */
    public Optional<LocalDate> findDay(String column) {
      return Optional.ofNullable(tuple.get(column))
          .map(day -> day instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) day);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      return Enum.valueOf(type, text(column));
    }

    /** A {@code text[]}. */
    public List<String> texts(String column) {
      Object[] values = (Object[]) tuple.get(column);
      return Arrays.stream(values).map(String::valueOf).toList();
    }

    /** A {@code uuid[]}. */
    public List<UUID> ids(String column) {
      Object[] values = (Object[]) tuple.get(column);
      return Arrays.stream(values).map(value -> UUID.fromString(value.toString())).toList();
    }

    private static Instant instant(Object value) {
      return value instanceof OffsetDateTime offset
          ? offset.toInstant()
          : value instanceof java.sql.Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }
  }
}
