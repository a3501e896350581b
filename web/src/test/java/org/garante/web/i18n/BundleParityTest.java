package org.garante.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both languages say the same things about records: every kind, section, question, answer, rule and
 * finding of the domain has its words, and no words are left that nothing uses.
 */
class BundleParityTest {
  private static final Path DOMAIN = Path.of("../domain/src/main/java/org/garante/domain");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.]+)\"");
  private static final List<RecordKind<?>> KINDS = kinds();

  private final Properties spanish = bundle("es");
  private final Properties english = bundle("en");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(spanish.stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void messages_take_the_same_arguments_and_can_be_formatted(String language) {
    Properties bundle = bundle(language);
    for (String key : bundle.stringPropertyNames()) {
      String text = bundle.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'", "!");
      assertThat(new MessageFormat(text).getFormats())
          .as(key)
          .hasSameSizeAs(new MessageFormat(spanish.getProperty(key)).getFormats());
    }
  }

  @Test
  void every_kind_section_and_question_has_its_words() {
    Set<String> needed = new TreeSet<>();
    for (RecordKind<?> kind : KINDS) {
      needed.add("kind." + kind.code());
      needed.add("kind." + kind.code() + ".plural");
      kind.model().sections().forEach(it -> needed.add("section." + kind.code() + "." + it));
      questions(kind).forEach(path -> needed.add("field." + path));
    }
    questionsOfActs().forEach(path -> needed.add("field." + path));
    assertThat(starting("kind.", "section.", "field.")).isEqualTo(needed);
  }

  @Test
  void help_and_reasons_belong_to_questions() {
    Set<String> all =
        Stream.concat(KINDS.stream().flatMap(this::questions), questionsOfActs())
            .collect(Collectors.toSet());
    assertThat(starting("help.", "why.")).allSatisfy(key -> assertThat(all).contains(tail(key)));
  }

  @Test
  void every_question_the_law_asks_says_why() {
    Set<String> needed = new TreeSet<>();
    for (RecordKind<?> kind : KINDS) {
      fields(kind)
          .filter(it -> !it.field().basis().isEmpty())
          .forEach(it -> needed.add("why." + it.path()));
    }
    assertThat(starting("why.")).isEqualTo(needed);
  }

  @Test
  void every_constant_that_can_be_chosen_has_its_words() {
    Set<String> needed = new TreeSet<>();
    Stream<Class<?>> chosen =
        KINDS.stream()
            .flatMap(this::fields)
            .map(Question::field)
            .filter(field -> field.kind() == FormField.Kind.CHOICE)
            .map(FormField::type);
    Stream.concat(chosen, Stream.of(Missing.class, Precision.class))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> (Enum<?>) constant)
        .forEach(it -> needed.add(it.getDeclaringClass().getSimpleName() + "." + it.name()));
    assertThat(capitalised()).isEqualTo(needed);
  }

  @Test
  void every_rule_has_its_name() {
    Set<String> rules = new TreeSet<>();
    for (String source : ruleSources()) {
      Matcher named =
          Pattern.compile("\"(REQ|FORM|[A-Z]{1,4}[0-9]{2}|[A-Z]{3,})\"").matcher(source);
      while (named.find()) {
        rules.add("rule." + named.group(1));
      }
    }
    rules.removeAll(Set.of("rule.FIRST", "rule.MX", "rule.ARR"));
    assertThat(starting("rule.")).isEqualTo(rules);
  }

  @Test
  void every_finding_has_its_words() {
    Set<String> known = starting("finding.");
    Set<String> fields =
        KINDS.stream()
            .flatMap(this::fields)
            .flatMap(it -> Stream.of(it.path().split("\\.")))
            .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    for (String source : ruleSources()) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        String text = literal.group(1);
        if (text.matches("[a-z0-9]+[A-Z][A-Za-z]*|minor") && !fields.contains(text)) {
          used.add("finding." + text);
        }
      }
    }
    Stream.of(
            Widget.NUMBER,
            Widget.DATE,
            Widget.AGENCY,
            Widget.STATE,
            Widget.STATES,
            Widget.MUNICIPALITY,
            Widget.SOURCE,
            Widget.LATITUDE,
            Widget.LONGITUDE,
            Widget.COURT,
            Widget.COUNTRY,
            Widget.NATIONALITIES,
            Widget.LANGUAGES,
            Widget.RECORD,
            Widget.RECORDS)
        .forEach(
            widget -> used.add("finding.unreadable." + widget.name().toLowerCase(Locale.ROOT)));
    assertThat(known).isEqualTo(used);
  }

  @Test
  void required_answers_that_may_be_missing_say_so_in_both_languages() {
    assertThat(
            KINDS.stream()
                .flatMap(this::fields)
                .map(Question::field)
                .filter(field -> field.need() == Need.ANSWER))
        .allSatisfy(field -> assertThat(field.missing()).isNotEmpty());
  }

  /** A question with its path under the kind's code, those of rows without a key. */
  private record Question(String path, FormField field) {}

  private Stream<String> questions(RecordKind<?> kind) {
    return fields(kind).map(Question::path);
  }

  private Stream<String> questionsOfActs() {
    return Stream.of(new Annulment())
        .flatMap(act -> fields(act.code(), act.model()))
        .map(Question::path);
  }

  private Stream<Question> fields(RecordKind<?> kind) {
    return fields(kind.code(), kind.model());
  }

  private Stream<Question> fields(String code, FormModel model) {
    return model.fields().stream()
        .filter(field -> !field.isHidden())
        .flatMap(
            field ->
                Stream.concat(
                    Stream.of(new Question(code + "." + field.path(), field)),
                    field.row().stream()
                        .map(
                            inRow ->
                                new Question(
                                    code + "." + field.path() + "." + inRow.path(), inRow))));
  }

  private Set<String> starting(String... prefixes) {
    return spanish.stringPropertyNames().stream()
        .filter(key -> Arrays.stream(prefixes).anyMatch(key::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> capitalised() {
    return spanish.stringPropertyNames().stream()
        .filter(key -> Character.isUpperCase(key.charAt(0)) && !key.startsWith("Act."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String tail(String key) {
    return key.substring(key.indexOf('.') + 1);
  }

  private static List<RecordKind<?>> kinds() {
    return new ClassFileImporter()
        .importPackages("org.garante.domain").stream()
            .filter(type -> type.isAssignableTo(RecordKind.class))
            .filter(type -> !type.isEquivalentTo(RecordKind.class))
            .<RecordKind<?>>map(BundleParityTest::instance)
            .toList();
  }

  private static RecordKind<?> instance(JavaClass type) {
    try {
      return (RecordKind<?>) type.reflect().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classes that find: rules, and the checks that every form goes through. */
  private static List<String> ruleSources() {
    try (Stream<Path> files = Files.walk(DOMAIN)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(
                          ".*Rules?\\.java|FormCheck\\.java|Agencies\\.java|Chronology\\.java|RegisterCircumstances\\.java"))
          .map(BundleParityTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String language) {
    Properties bundle = new Properties();
    String name = "/org/garante/web/i18n/records_" + language + ".properties";
    try (InputStream in = BundleParityTest.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
