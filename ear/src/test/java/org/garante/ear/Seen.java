package org.garante.ear;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it came over HTTP.
 *
 * @param path where it was found in the end
 */
public record Seen(String path, int status, String body) {
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What a person reads, without tags. */
  public String words() {
    String body = this.body.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ");
    return TAG.matcher(body).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  static Seen of(java.net.http.HttpResponse<String> answer) {
    return new Seen(answer.uri().toString(), answer.statusCode(), answer.body());
  }

  /** What the page says went wrong. */
  public String errors() {
    Matcher summary =
        Pattern.compile("<div class=\"g-summary\".*?</div>", Pattern.DOTALL).matcher(body);
    return summary.find() ? TAG.matcher(summary.group()).replaceAll(" ").strip() : "";
  }

  public String title() {
    Matcher heading = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL).matcher(body);
    return heading.find() ? TAG.matcher(heading.group(1)).replaceAll("").strip() : "";
  }

  /** Value of a parameter of the address. */
  public String parameter(String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(path);
    if (!found.find()) {
      throw new IllegalStateException(status + " at " + path + ": " + words());
    }
    return found.group(1);
  }

  /** Whether a form has a button, or field, of that name. */
  public boolean offers(String name) {
    return form(name).isPresent();
  }

  /** Where the form with that button is sent. */
  String action(String button) {
    return attribute(needed(button).group(1), "action").replace("&amp;", "&");
  }

  /** What the form with that button sends without anybody seeing it. */
  Map<String, String> hidden(String button) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = HIDDEN.matcher(needed(button).group(2));
    while (inputs.find()) {
      fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
    }
    return fields;
  }

  private Matcher needed(String button) {
    return form(button)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no " + button + " on " + path + " (" + status + "): " + words()));
  }

  private Optional<Matcher> form(String button) {
    Matcher forms = FORM.matcher(body);
    while (forms.find()) {
      if (forms.group(2).contains("name=\"" + button + "\"")) {
        return Optional.of(forms);
      }
    }
    return Optional.empty();
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }
}
