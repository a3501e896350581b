package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.web.i18n.Messages;

/** What a kind of record, its sections and its questions are called. */
@Named
@RequestScoped
public class KindWords {
  private final Messages messages;
  private final Kinds kinds;

  @Inject
  public KindWords(Messages messages, Kinds kinds) {
    this.messages = messages;
    this.kinds = kinds;
  }

  /** Detención. */
  public String name(String kind) {
    return messages.get("kind." + kind);
  }

  /** The same in the plural, for filters and lists. */
  public String plural(String kind) {
    return messages.get("kind." + kind + ".plural");
  }

  /** What it is for, in a sentence. */
  public String about(String kind) {
    return messages.get("about." + kind);
  }

  /** Registrar una detención. */
  public String begin(String kind) {
    return messages.get("begin." + kind);
  }

  /** Whether records of the kind are written to oversight or by it. */
  public boolean isCorrespondence(String kind) {
    return kinds.get(kind).isCorrespondence();
  }

  /** Whether one event makes several records of the kind, each about another person. */
  public boolean isRepeatable(String kind) {
    return kinds.get(kind).isRepeatable();
  }

  /** Codes of all kinds there are. */
  public List<String> getCodes() {
    return kinds.all().stream().map(RecordKind::code).toList();
  }

  /** Id of the question at a path, on the form. */
  public String anchor(String path) {
    return path.isEmpty() ? "general" : "q-" + path.replace('.', '-');
  }

  /** Id of the answer at a path, where it is read. */
  public String shown(String path) {
    return SheetLayout.id(path);
  }

  public String section(String kind, String section) {
    return messages.get("section." + kind + "." + section);
  }

  /**
   * The label of the question at a path, whatever row it is in; empty for the record as a whole.
   */
  public String label(String kind, String path) {
    return path.isEmpty() ? "" : label(kind, kinds.get(kind).model(), path);
  }

  /** The label kept under a path without the keys of rows. */
  public String labelAt(String kind, String wordPath) {
    return messages.get("field." + kind + "." + wordPath);
  }

  private String label(String kind, FormModel model, String path) {
    return model
        .field(path)
        .map(
            field -> {
              Optional<String> list = listOf(path, field);
              String own = labelAt(kind, list.map(at -> at + ".").orElse("") + field.path());
              return list.map(at -> labelAt(kind, at) + " › " + own).orElse(own);
            })
        .orElse(path);
  }

  /** The path of the list that the question at this path is in a row of. */
  private static Optional<String> listOf(String path, FormField field) {
    String suffix = "." + field.path();
    if (path.equals(field.path()) || !path.endsWith(suffix)) {
      return Optional.empty();
    }
    String row = path.substring(0, path.length() - suffix.length());
    return Optional.of(row.substring(0, row.lastIndexOf('.')));
  }

  /** What one row of a list is called: Agente. */
  public String rowTitle(String kind, String path) {
    return messages.get("row." + kind + "." + path);
  }

  public String help(String kind, String path) {
    return messages.ifAny("help." + kind + "." + path);
  }

  public String why(String kind, String path) {
    return messages.ifAny("why." + kind + "." + path);
  }
}
