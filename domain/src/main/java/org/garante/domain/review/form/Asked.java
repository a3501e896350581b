package org.garante.domain.review.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.garante.domain.ground.FieldGroup;

/**
 * Marks a field of a form as a question, and says everything the pipeline and the pages need to
 * know about it. Labels, help and the reason for asking are message keys derived from the field's
 * place: {@code field.<kind>.<path>}, {@code help.<kind>.<path>}, {@code why.<kind>.<path>}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Asked {
  /**
   * The group the answer belongs to: if none is said that of its part, or of its list in a row,
   * else the facts.
   */
  FieldGroup[] group() default {};

  /** The section of the form the question stands in; a part's fields take the part's section. */
  String section() default "";

  Need need() default Need.OPTIONAL;

  /**
   * On a {@link Part}: none of its questions is required here, though elsewhere they are, and what
   * article asks for them is said by the part's own mark.
   */
  boolean relaxed() default false;

  /** The typed missing values the law lets a person give instead of an answer. */
  Missing[] missing() default {};

  /** Missing values that were offered once: kept where they were given, and given no more. */
  Missing[] formerly() default {};

  /**
   * Whether it is asked no more: shown where it was answered, with what was said then, and on no
   * form otherwise.
   */
  boolean retired() default false;

  /**
   * The choice beside it and the values of that choice it is asked for, such as {@code
   * where=AT_SEA,IN_AIR}; empty if it is always asked. Anything else keeps the server from
   * starting.
   */
  String when() default "";

  Widget widget() default Widget.DEFAULT;

  /**
   * Name of the column that keeps the answer, where it is not the property's own in words parted by
   * underscores ({@link ColumnName}); of a moment what its columns begin with; on a {@link Part}
   * what those of its questions begin with.
   */
  String column() default "";

  /**
   * Of a list that has a table of its own: what that table's name ends with, where it is not the
   * property's own.
   */
  String table() default "";

  /**
   * The article that asks for it, as cited in the law's own abbreviation, for example {@code LNRD
   * 18-IV}.
   */
  String basis() default "";

  /** Greatest number of characters. */
  int max() default 200;

  /** Greatest whole number; none is read beyond {@link Typed#MOST}. */
  long most() default 999;

  /**
   * Name of the question beside it without which it says nothing, as an amount without its unit:
   * both are answered or neither.
   */
  String with() default "";

  /** What the question was called once, in contents that are still read. */
  String[] formerNames() default {};

  /** Whether a day may be in the future; else it is not after today. */
  boolean future() default false;

  /** How strongly an answer is required. */
  enum Need {
    /** A value: nothing else will do (LNRD 18 with domain.md 4.3: instant, state, agency). */
    VALUE,
    /** A value or one of the typed missing values. */
    ANSWER,
    OPTIONAL
  }

  /** How an answer is given on a page, and with it how its text is checked. */
  enum Widget {
    /**
     * By the field's type: an enum is a choice, a {@link Moment} a moment, a {@link Row} list its
     * rows, else a line.
     */
    DEFAULT,
    LINE,
    TEXT,
    /** A whole number from 0 to {@link Asked#most()}. */
    NUMBER,
    /**
     * A number with a point, exact as it is written; decimals as its currency has, if it has one.
     */
    DECIMAL,
    /** ISO 4217 currency code, names from the JDK. */
    CURRENCY,
    /** An address of the web, whole. */
    URL,
    /** A day, typed day month year. */
    DATE,
    AGENCY,
    STATE,
    STATES,
    MUNICIPALITY,
    /** Degrees, with a point, negative in the south and the west. */
    LATITUDE,
    LONGITUDE,
    /** An agency that is a court. */
    COURT,
    /** ISO 3166 country codes, names from the JDK. */
    NATIONALITIES,
    COUNTRY,
    /** ISO 639 language codes, names from the JDK. */
    LANGUAGES,
    SOURCE,
    /** Lines of text, one answer each. */
    LINES,
    /** Ids of records of the kinds in {@link Asked#links()}. */
    RECORD,
    RECORDS,
    /** Kept with the form but never shown as a question. */
    HIDDEN
  }

  /** Kinds a RECORD or RECORDS answer may name; empty for any. */
  String[] links() default {};

  /**
   * Path of an answer of the record named, which says whom that record addresses: only the agency
   * it addresses may own a record that names it here. Empty if any agency may.
   */
  String addressee() default "";
}
