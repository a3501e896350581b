package org.garante.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read records by the names of their components, and what an Optional holds; EL 5 knows
 * neither.
 */
public class RecordELResolver extends ELResolver {
  /** How the components of each type of record are read, by name. */
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return components(type);
        }
      };

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (!(base instanceof Record)) {
      return null;
    }
    return component(base, property)
        .map(
            component -> {
              context.setPropertyResolved(base, property);
              return read(component, base);
            })
        .orElse(null);
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
    if (base instanceof Record && component(base, property).isPresent()) {
      context.setPropertyResolved(true);
    }
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
    if (base instanceof Record && component(base, property).isPresent()) {
      throw new PropertyNotWritableException("a record is read only: " + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
    boolean ours = base instanceof Record && component(base, property).isPresent();
    if (ours) {
      context.setPropertyResolved(true);
    }
    return ours;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Optional<Method> component(Object base, Object property) {
    return Optional.ofNullable(COMPONENTS.get(base.getClass()).get(String.valueOf(property)));
  }

  private static Map<String, Method> components(Class<?> type) {
    Map<String, Method> readers = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().trySetAccessible();
      readers.put(component.getName(), component.getAccessor());
    }
    return Map.copyOf(readers);
  }

  private static @Nullable Object read(Method component, Object base) {
    try {
      Object value = component.invoke(base);
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException("cannot read " + component, e);
    }
  }
}
