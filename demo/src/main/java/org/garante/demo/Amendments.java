package org.garante.demo;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.form.FieldPath;

/** Changes to drafts, field by field, as their pages make them. */
final class Amendments {
  private Amendments() {}

  /** Gives an arrest a number of the national register. */
  static void giveNumber(DraftService drafts, UUID draft, Random random) {
    FieldPath path = FieldPath.of("rndNumber");
    DraftView view = drafts.open(draft);
    JsonValue was = view.answers().at(path.toString()).orElseThrow().value();
    drafts.answer(
        draft,
        path,
        Json.createValue(String.format(Locale.ROOT, "RND-25-%07d", random.nextInt(10_000_000))),
        was);
  }
}
