package org.garante.web.review.act;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.review.reading.SignerService;
import org.garante.web.i18n.Messages;

/** Who may go on with an act, in a sentence. */
@Named
@RequestScoped
public class SignersView {
  private final SignerService signers;
  private final Messages messages;
  private final Map<UUID, List<String>> named = new HashMap<>();

  @Inject
  public SignersView(SignerService signers, Messages messages) {
    this.signers = signers;
    this.messages = messages;
  }

  /** Who may sign it next; that nobody may, if so. */
  public String next(UUID act) {
    List<String> all = named.computeIfAbsent(act, signers::next);
    if (all.isEmpty()) {
      return messages.get("act.nobody");
    }
    boolean more = all.size() > SignerService.NAMED;
    String names = String.join(", ", more ? all.subList(0, SignerService.NAMED) : all);
    return messages.with(more ? "act.canAmong" : "act.can", names);
  }
}
