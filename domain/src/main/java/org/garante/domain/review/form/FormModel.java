package org.garante.domain.review.form;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.ground.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a kind's form in the order they are asked, read once from the form class. Forms,
 * detail, difference, content text and validation all follow it, so that a question is declared in
 * one place.
 */
public final class FormModel {
  private final Class<? extends Form> type;
  private final Map<String, FormField> byPath = new LinkedHashMap<>();

  public FormModel(Class<? extends Form> type) {
    this.type = type;
    fieldsOf(type, "", "", null).forEach(field -> byPath.put(field.path(), field));
  }

  public Class<? extends Form> type() {
    return type;
  }

  /** All questions outside rows, parts flattened; hidden ones too. */
  public List<FormField> fields() {
    return List.copyOf(byPath.values());
  }

  /** The questions of one section. */
  public List<FormField> fields(String section) {
    return fields().stream()
        .filter(field -> !field.isHidden() && field.section().equals(section))
        .toList();
  }

  /** The sections, in the order in which their first questions are asked. */
  public List<String> sections() {
    return fields().stream()
        .filter(field -> !field.isHidden())
        .map(FormField::section)
        .distinct()
        .toList();
  }

  /** The question at a path; keys of rows in it are passed over. */
  public Optional<FormField> field(FieldPath path) {
    return field(path.toString());
  }

  /** The question at a path; keys of rows in it are passed over. */
  public Optional<FormField> field(String path) {
    if (byPath.containsKey(path)) {
      return Optional.of(byPath.get(path));
    }
    String[] steps = path.split("\\.");
    for (int length = 1; length < steps.length; length++) {
      FormField list = byPath.get(String.join(".", List.of(steps).subList(0, length)));
      if (list != null && list.isRows()) {
        return length + 1 == steps.length ? Optional.of(list) : list.inRow(steps[steps.length - 1]);
      }
    }
    return Optional.empty();
  }

  /**
   * @param relaxing the mark of the part that relaxes these questions, if one does
   */
  private static List<FormField> fieldsOf(
      Class<?> bean, String prefix, String section, @Nullable Asked relaxing) {
    List<FormField> found = new ArrayList<>();
    for (Field property : properties(bean)) {
      Asked asked = property.getAnnotation(Asked.class);
      if (asked == null) {
        continue;
      }
      String path = prefix + property.getName();
      String place = asked.section().isEmpty() ? section : asked.section();
      if (Part.class.isAssignableFrom(property.getType())) {
        Asked relaxed = relaxing == null && asked.relaxed() ? asked : relaxing;
        found.addAll(fieldsOf(property.getType(), path + ".", place, relaxed));
      } else {
        found.add(fieldOf(property, asked, path, place, relaxing));
      }
    }
    return found;
  }

  private static FormField fieldOf(
      Field property, Asked asked, String path, String section, @Nullable Asked relaxing) {
    Asked.Need need = relaxing == null ? asked.need() : Asked.Need.OPTIONAL;
    String basis = relaxing == null ? asked.basis() : relaxing.basis();
    Class<?> type = property.getType();
    if (List.class.isAssignableFrom(type)) {
      Class<?> element = elementOf(property);
      boolean rows = Row.class.isAssignableFrom(element);
      return new FormField(
          path,
          element,
          rows ? FormField.Kind.ROWS : FormField.Kind.CODES,
          asked.group(),
          section,
          asked,
          need,
          basis,
          rows ? rowFields(element, asked.group(), section) : List.of());
    }
    FormField.Kind kind =
        type == Moment.class
            ? FormField.Kind.MOMENT
            : type.isEnum() ? FormField.Kind.CHOICE : FormField.Kind.TEXT;
    if (kind == FormField.Kind.TEXT && type != String.class) {
      throw new IllegalStateException(
          "%s.%s: an answer is text, a choice, a moment, codes or rows, not %s"
              .formatted(
                  property.getDeclaringClass().getSimpleName(),
                  property.getName(),
                  type.getSimpleName()));
    }
    return new FormField(path, type, kind, asked.group(), section, asked, need, basis, List.of());
  }

  /** A row belongs to its list's group as a whole: it is shown or withheld with it. */
  private static List<FormField> rowFields(Class<?> row, FieldGroup group, String section) {
    return fieldsOf(row, "", section, null).stream()
        .map(
            f ->
                new FormField(
                    f.path(), f.type(), f.kind(), group, section, f.asked(), f.need(), f.basis(),
                    List.of()))
        .toList();
  }

  private static Class<?> elementOf(Field property) {
    return (Class<?>) ((ParameterizedType) property.getGenericType()).getActualTypeArguments()[0];
  }

  private static List<Field> properties(Class<?> bean) {
    Stream<Field> inherited =
        bean.getSuperclass() == null || bean.getSuperclass() == Object.class
            ? Stream.empty()
            : properties(bean.getSuperclass()).stream();
    return Stream.concat(
            inherited,
            Stream.of(bean.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers())))
        .collect(Collectors.toList());
  }
}
