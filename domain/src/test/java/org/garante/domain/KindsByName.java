package org.garante.domain;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.RecordKind;

/** Finds where a kind of record or act is named outside the package that it is. */
final class KindsByName {
  /**
   * Reports count records of their kinds, column by column; and that a record is about to be
   * annulled is said by its badge, whatever act does it.
   */
  private static final List<String> EXCEPTIONS =
      List.of("org.garante.persistence.report", "org.garante.web.review.record.StatusBadge");

  private static final Path SOURCES = Path.of("src/main");

  /** Codes of all kinds there are, with the package of each. */
  private static final Map<String, String> HOMES = homes();

  private KindsByName() {}

  private static Map<String, String> homes() {
    Map<String, String> homes = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.garante.domain")) {
      if (type.isAnnotatedWith(Dependent.class)
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)
          && (type.isAssignableTo(RecordKind.class) || type.isAssignableTo(ActKind.class))) {
        homes.put(code(type), type.getPackageName());
      }
    }
    return homes;
  }

  private static String code(JavaClass type) {
    try {
      Object kind = type.reflect().getConstructor().newInstance();
      return kind instanceof RecordKind<?> ofRecord ? ofRecord.code() : ((ActKind<?>) kind).code();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** Each class of the module that needs one of a kind's package, each source that has its code. */
  static List<String> in(JavaClasses classes) {
    List<String> named = new ArrayList<>();
    for (JavaClass type : classes) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(
              dependency -> isNamed(type.getName(), dependency.getTargetClass().getPackageName()))
          .forEach(dependency -> named.add(dependency.getDescription()));
    }
    sources().forEach(source -> named.addAll(codesIn(source)));
    return named;
  }

  private static String feature(String home) {
    return home.substring(home.lastIndexOf('.') + 1);
  }

  /** From a class of that name; a kind's packages have one name in all modules. */
  private static boolean isNamed(String from, String home) {
    return HOMES.containsValue(home)
        && !from.matches("org\\.garante\\.\\w+\\." + feature(home) + "\\..*")
        && EXCEPTIONS.stream().noneMatch(from::startsWith);
  }

  /** Kinds say by code which others they link to. */
  private static boolean isOfKind(String name) {
    return HOMES.values().stream().anyMatch(home -> name.startsWith(home + "."));
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|xhtml)")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codesIn(Path source) {
    String name =
        SOURCES
            .resolve("java")
            .relativize(source)
            .toString()
            .replace('/', '.')
            .replace(".java", "");
    Pattern codes =
        Pattern.compile(
            HOMES.keySet().stream().collect(Collectors.joining("|", "[\"'](", ")[\"']")));
    List<String> found = new ArrayList<>();
    try {
      Matcher matcher = codes.matcher(Files.readString(source));
      while (matcher.find()) {
        if (!isOfKind(name) && isNamed(name, HOMES.get(matcher.group(1)))) {
          found.add(source + " names the kind " + matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
