package org.garante.domain.review.form;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, String> nameNow = new HashMap<>();

  public FormModel(Class<? extends Form> type) {
    this.type = type;
    fieldsOf(type, Around.FORM).forEach(field -> byPath.put(field.path(), field));
    byPath.values().forEach(field -> noteFormerNames("", field));
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

  /**
   * What the question is called now that was called so where an object of the answers stands.
   *
   * @param object path of the object, keys of rows left out; empty for the form itself
   */
  String nameNow(String object, String name) {
    return nameNow.getOrDefault(object.isEmpty() ? name : object + "." + name, name);
  }

  private void noteFormerNames(String prefix, FormField field) {
    String path = prefix + field.path();
    String beside = path.substring(0, path.length() - field.name().length());
    for (String former : field.asked().formerNames()) {
      nameNow.put(beside + former, field.name());
    }
    field.row().forEach(each -> noteFormerNames(path + ".", each));
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
        return length + 1 == steps.length
            ? Optional.of(list)
            : list.inRow(String.join(".", List.of(steps).subList(length + 1, steps.length)));
      }
    }
    return Optional.empty();
  }

  /**
   * What the fields of a bean take from where it stands.
   *
   * @param path what stands before their own
   * @param column what the names of their columns begin with
   * @param group that of those which say none
   * @param relaxing the mark of the part that relaxes these questions, if one does
   */
  private record Around(
      String path, String column, String section, FieldGroup group, @Nullable Asked relaxing) {
    static final Around FORM = new Around("", "", "", FieldGroup.FACTS, null);

    FieldGroup groupOf(Asked asked) {
      return asked.group().length == 0 ? group : asked.group()[0];
    }

    Around part(Asked part, String path, String section) {
      return new Around(
          path + ".",
          part.column().isEmpty() ? column : column + part.column() + "_",
          section,
          groupOf(part),
          relaxing == null && part.relaxed() ? part : relaxing);
    }

    /** A row is in the group of its list, but for questions that say another. */
    Around row(Asked list, String section) {
      return new Around("", "", section, groupOf(list), null);
    }
  }

  private static List<FormField> fieldsOf(Class<?> bean, Around around) {
    List<FormField> found = new ArrayList<>();
    for (Field property : properties(bean)) {
      Asked asked = property.getAnnotation(Asked.class);
      if (asked == null) {
        continue;
      }
      String path = around.path() + property.getName();
      String section = asked.section().isEmpty() ? around.section() : asked.section();
      if (Part.class.isAssignableFrom(property.getType())) {
        found.addAll(fieldsOf(property.getType(), around.part(asked, path, section)));
      } else {
        found.add(fieldOf(property, asked, path, section, around));
      }
    }
    try {
      found.forEach(field -> field.condition().ifPresent(when -> when.check(found)));
      found.forEach(field -> field.with().ifPresent(path -> checkAsked(path, found)));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(bean.getSimpleName() + ": " + e.getMessage(), e);
    }
    return found;
  }

  private static void checkAsked(String path, List<FormField> beside) {
    if (beside.stream().noneMatch(field -> field.path().equals(path))) {
      throw new IllegalStateException("there is no question " + path);
    }
  }

  private static FormField fieldOf(
      Field property, Asked asked, String path, String section, Around around) {
    boolean list = List.class.isAssignableFrom(property.getType());
    Class<?> type = list ? elementOf(property) : property.getType();
    FormField.Kind kind = list ? kindOfList(type) : kindOf(property);
    Asked relaxing = around.relaxing();
    return new FormField(
        path,
        type,
        kind,
        around.groupOf(asked),
        section,
        asked,
        relaxing == null ? asked.need() : Asked.Need.OPTIONAL,
        relaxing == null ? asked.basis() : relaxing.basis(),
        around.column() + ColumnName.of(property.getName(), asked, kind),
        kind == FormField.Kind.ROWS
            ? rowFields(property, type, around.row(asked, section))
            : List.of());
  }

  private static FormField.Kind kindOfList(Class<?> element) {
    return Row.class.isAssignableFrom(element) ? FormField.Kind.ROWS : FormField.Kind.CODES;
  }

  private static FormField.Kind kindOf(Field property) {
    Class<?> type = property.getType();
    if (type == Moment.class) {
      return FormField.Kind.MOMENT;
    }
    if (type.isEnum()) {
      return FormField.Kind.CHOICE;
    }
    if (type != String.class) {
      throw new IllegalStateException(
          "%s.%s: an answer is text, a choice, a moment, codes or rows, not %s"
              .formatted(
                  property.getDeclaringClass().getSimpleName(),
                  property.getName(),
                  type.getSimpleName()));
    }
    return FormField.Kind.TEXT;
  }

  /** What is asked in each row: answers, and no rows again, for which there is no place. */
  private static List<FormField> rowFields(Field list, Class<?> row, Around around) {
    List<FormField> fields = fieldsOf(row, around);
    for (FormField field : fields) {
      if (field.isRows()) {
        throw new IllegalStateException(
            "%s.%s: a row has no rows of its own, %s"
                .formatted(list.getDeclaringClass().getSimpleName(), list.getName(), field.path()));
      }
    }
    return fields;
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
