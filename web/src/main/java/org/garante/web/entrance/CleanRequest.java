package org.garante.web.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose fields were read at the entrance; the server's own reading is never asked. */
final class CleanRequest extends HttpServletRequestWrapper {
  private final @Nullable String query;
  private final Map<String, String[]> fields = new LinkedHashMap<>();

  /**
   * A request with these fields.
   *
   * @param address those of the address
   * @param all those and what a form sent
   */
  CleanRequest(HttpServletRequest request, Fields address, Fields all) {
    super(request);
    query = address.isChanged() ? address.encoded() : request.getQueryString();
    all.values().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
  }

  /** A request that could not be read: it asks for nothing. */
  CleanRequest(HttpServletRequest request) {
    super(request);
    query = null;
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return fields.containsKey(name) ? fields.get(name)[0] : null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.containsKey(name) ? fields.get(name).clone() : null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(List.copyOf(fields.keySet()));
  }
}
