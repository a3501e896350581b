package org.garante.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
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
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.domain.attention.AttentionService;
import org.garante.domain.attention.Matter;
import org.garante.domain.ground.Refusal;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.alarm.LedgerTrouble;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.outside.Holder;
import org.garante.domain.ledger.outside.UndeliveredReason;
import org.garante.domain.ledger.seal.Comparison;
import org.garante.domain.oversight.NoteFilter;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.BulkReceipt;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.rule.Strength;
import org.garante.web.review.draft.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages are the same set in both languages, and all that pages say is there. */
class PageWordsTest {
  private static final Pattern IN_PAGES = Pattern.compile("msg(?:\\[|\\.with\\()'([^']+)'[\\],)]");
  private static final Pattern IN_JAVA =
      Pattern.compile(
          "(?:messages\\.(?:with|get|ifAny)|notices\\.(?:done|wrong)|Bundles\\.text)\\((?:[^\"()]*(?:\\(\\))?,"
              + " *)?\"([^\"]+[^.\"])\"[,)]");

  @ParameterizedTest
  @ValueSource(strings = {"pages", "reports", "admin", "ledger"})
  void both_languages_have_the_same_keys(String name) {
    assertThat(bundle(name, "en").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle(name, "es").stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages", "reports", "admin", "ledger"})
  void messages_take_the_same_arguments_and_blame_nobody(String name) {
    Properties spanish = bundle(name, "es");
    Properties english = bundle(name, "en");
    for (String key : spanish.stringPropertyNames()) {
      for (String text : List.of(spanish.getProperty(key), english.getProperty(key))) {
        assertThat(text).as(key).doesNotContain("'", "!", "¡");
        assertThat(text.toLowerCase(Locale.ROOT))
            .as(key)
            .doesNotContain("please", "por favor", "oops");
      }
      assertThat(arguments(english.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(spanish.getProperty(key)));
    }
  }

  @Test
  void all_that_pages_and_views_say_has_words() {
    Set<String> known = known();
    Set<String> used = new TreeSet<>(find(Path.of("src/main/webapp"), ".xhtml", IN_PAGES));
    used.addAll(find(Path.of("src/main/java"), ".java", IN_JAVA));
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(used).allSatisfy(key -> assertThat(known).contains(key));
  }

  @Test
  void no_words_are_left_that_nothing_says() {
    String sources =
        Stream.of(
                texts(Path.of("src/main/webapp"), ".xhtml"),
                texts(Path.of("src/main/java"), ".java"))
            .flatMap(s -> s)
            .collect(Collectors.joining());
    Set<String> said =
        bundle("pages", "es").stringPropertyNames().stream()
            .filter(key -> !sources.contains("'" + key + "'") && !sources.contains('"' + key + '"'))
            .filter(key -> !key.startsWith("menu./") && !key.startsWith("error."))
            .filter(key -> !Character.isUpperCase(key.charAt(0)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said).isEmpty();
  }

  @Test
  void every_constant_that_pages_name_has_its_words() {
    Set<String> needed = new TreeSet<>();
    Stream.of(Role.class, Urgency.class, Strength.class, LedgerAction.class, SubmissionStatus.class)
        .forEach(type -> add(needed, type.getSimpleName(), type));
    add(needed, "BundleScope", BundleScope.class);
    Stream.of(Comparison.class, LedgerTrouble.class, UndeliveredReason.class, Holder.Holding.class)
        .forEach(type -> add(needed, type.getSimpleName(), type));
    add(needed, "StatusBadge", SubmissionStatus.class);
    add(needed, "Step", SubmissionStatus.class);
    for (String what :
        "name begin title means ENTER SECOND THIRD strike strikeReason by.ENTER by.SECOND by.THIRD done.ENTER done.SECOND"
            .concat(" done.THIRD done.strike")
            .split(" ")) {
      needed.add("Act.ANNULMENT." + what);
    }
    add(needed, "Act.ANNULMENT.status", ActStatus.class);
    add(needed, "Act.ANNULMENT.step", ActStatus.class);
    add(needed, "Listed", RecordFilter.State.class);
    add(needed, "Order", RecordFilter.Order.class);
    add(needed, "Matter", Matter.class);
    AttentionService.LISTED.forEach(
        matter -> needed.addAll(Set.of("Pending." + matter, "PendingMeans." + matter)));
    add(needed, "QueueFound", QueueFilter.Found.class);
    add(needed, "NoteTurn", NoteRow.Turn.class);
    add(needed, "NoteFilter", NoteFilter.class);
    add(needed, "Mark", Difference.Sort.class);
    add(needed, "Section", Questionnaire.State.class);
    needed.addAll(Set.of("StatusBadge.DRAFT", "StatusBadge.ANNULLED"));
    Arrays.stream(BulkReceipt.Outcome.values())
        .filter(outcome -> outcome != BulkReceipt.Outcome.APPROVED)
        .forEach(outcome -> needed.add("Left." + outcome));
    assertThat(known()).containsAll(needed);
  }

  @Test
  void every_refusal_has_its_words() {
    JavaClasses classes =
        new ClassFileImporter().importPackages("org.garante.domain", "org.garante.web");
    Pattern key =
        Pattern.compile("(?:super|new \\w+|bad|json)\\(\\s*(?:[\\w.]+,\\s*)?\"([a-z]\\w*)\"");
    Set<String> refusals =
        classes.stream()
            .filter(type -> type.isAssignableTo(Refusal.class))
            .filter(type -> !type.isEquivalentTo(Refusal.class))
            .map(type -> source(type.getName()))
            .flatMap(text -> key.matcher(text).results().map(found -> "error." + found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(refusals).hasSizeGreaterThan(10);
    assertThat(refusals).allSatisfy(error -> assertThat(known()).contains(error));
  }

  private static void add(Set<String> needed, String prefix, Class<?> type) {
    Arrays.stream(type.getEnumConstants())
        .map(constant -> prefix + "." + ((Enum<?>) constant).name())
        .forEach(needed::add);
  }

  private static Set<String> known() {
    return Bundles.NAMES.stream()
        .flatMap(name -> bundle(name, "es").stringPropertyNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String text) {
    new MessageFormat(text);
    return Pattern.compile("\\{(\\d+)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> find(Path folder, String extension, Pattern pattern) {
    return texts(folder, extension)
        .map(pattern::matcher)
        .flatMap(Matcher::results)
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> texts(Path folder, String extension) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(extension))
          .map(PageWordsTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(String type) {
    String module = type.startsWith("org.garante.web.") ? "" : "../domain/";
    return text(Path.of(module + "src/main/java", type.replace('.', '/') + ".java"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String name, String language) {
    Properties bundle = new Properties();
    String file = "/org/garante/web/i18n/" + name + "_" + language + ".properties";
    try (InputStream in = PageWordsTest.class.getResourceAsStream(file)) {
      bundle.load(
          new InputStreamReader(
              Objects.requireNonNullElse(in, InputStream.nullInputStream()),
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
