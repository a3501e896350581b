package org.garante.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.domain.access.RecentReads;
import org.junit.jupiter.api.Test;

/**
 * What a session holds goes to another server when its own is lost: all of it can be written down,
 * and what it works with is found again there.
 */
class HeldInSessionsTest {
  private static final List<Class<? extends Annotation>> HELD =
      List.of(ViewScoped.class, SessionScoped.class, ConversationScoped.class);

  /** Where a bean of these is injected there is a proxy, which finds the other server's. */
  private static final List<Class<? extends Annotation>> FOUND_AGAIN =
      List.of(ApplicationScoped.class, RequestScoped.class);

  @Test
  void views_are_written_down_with_all_they_reach() {
    List<Class<?>> views = views();

    assertThat(views).hasSizeGreaterThan(10);
    assertThat(views.stream().flatMap(view -> faults(view).stream())).isEmpty();
  }

  @Test
  void what_is_put_into_a_session_by_hand_is_written_down() throws ClassNotFoundException {
    for (Class<?> put :
        List.of(RecentReads.class, Class.forName("org.garante.web.page.Retyped$Typed"))) {
      assertThat(faults(put)).isEmpty();
    }
  }

  @Test
  void what_could_not_be_written_down_is_found_wherever_it_hides() {
    assertThat(faults(Sample.class))
        .containsExactlyInAnyOrder(
            "Sample.stream: java.util.stream.Stream",
            "Sample.perhaps: java.util.Optional",
            "Row.thread: java.lang.Thread",
            "Sample.service: java.lang.Runnable is injected without a proxy");
  }

  /** What none of ours may be like. */
  @SuppressWarnings("unused")
  private static final class Sample implements Serializable {
    private static Thread none;
    private final List<Row> rows = new ArrayList<>();
    private transient Thread made;
    private Stream<String> stream;
    private Map<String, Optional<String>> perhaps;
    @Inject private Runnable service;
  }

  private record Row(String name, Thread thread) implements Serializable {}

  private static List<Class<?>> views() {
    List<Class<?>> views = new ArrayList<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.garante.web")) {
      if (HELD.stream().anyMatch(found::isAnnotatedWith)) {
        views.add(found.reflect());
      }
    }
    return views;
  }

  private static List<String> faults(Class<?> held) {
    List<String> faults = new ArrayList<>();
    walk(held, held.getSimpleName(), new HashSet<>(), faults);
    return faults;
  }

  private static void walk(Type type, String where, Set<Type> seen, List<String> faults) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        walk(argument, where, seen, faults);
      }
      walk(parameterized.getRawType(), where, seen, faults);
    } else if (type instanceof WildcardType wildcard) {
      for (Type bound : wildcard.getUpperBounds()) {
        walk(bound, where, seen, faults);
      }
    } else if (type instanceof GenericArrayType array) {
      walk(array.getGenericComponentType(), where, seen, faults);
    } else if (type instanceof Class<?> plain) {
      walk(plain, where, seen, faults);
    }
  }

  private static void walk(Class<?> type, String where, Set<Type> seen, List<String> faults) {
    if (type.isArray()) {
      walk(type.getComponentType(), where, seen, faults);
    } else if (!type.isPrimitive() && !isWrittenDown(type)) {
      faults.add(where + ": " + type.getName());
    } else if (type.getName().startsWith("org.garante.") && !type.isEnum()) {
      for (Class<?> each = type; each != null; each = each.getSuperclass()) {
        for (Field field : each.getDeclaredFields()) {
          walk(field, type.getSimpleName() + "." + field.getName(), seen, faults);
        }
      }
    }
  }

  private static void walk(Field field, String where, Set<Type> seen, List<String> faults) {
    int modifiers = field.getModifiers();
    if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) {
      return;
    }
    if (!field.isAnnotationPresent(Inject.class)) {
      walk(field.getGenericType(), where, seen, faults);
    } else if (FOUND_AGAIN.stream().noneMatch(field.getType()::isAnnotationPresent)
        && !Serializable.class.isAssignableFrom(field.getType())) {
      faults.add(where + ": " + field.getType().getName() + " is injected without a proxy");
    }
  }

  /** Lists, sets and maps are written down where what they hold is. */
  private static boolean isWrittenDown(Class<?> type) {
    return Serializable.class.isAssignableFrom(type)
        || type.isInterface()
            && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
  }
}
