package org.garante.domain.operation;

import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;

/** Operations, OPE: seen by every agency with a role in them. */
@Dependent
public class OperationKind extends RecordKind<OperationForm> {
  public OperationKind() {
    super("OPE", "operation", OperationForm.class, OperationRules.ALL);
  }

  @Override
  public int schemaNumber() {
    return 2;
  }

  @Override
  public OperationForm blank() {
    return new OperationForm();
  }

  @Override
  public void prepare(OperationForm form, Circumstances circumstances) {
    ZoneId zone = zone(form, circumstances.catalogue());
    form.start.readIn(zone);
    form.end.readIn(zone);
  }

  /** Its state's zone where it is in one only, else the capital's. */
  private static ZoneId zone(OperationForm form, Catalogue catalogue) {
    List<String> states = Typed.texts(form.states);
    return catalogue.zone(states.size() == 1 ? states.get(0) : "", "");
  }

  @Override
  public Optional<Moment> happened(OperationForm form) {
    return Optional.of(form.start).filter(moment -> moment.instant().isPresent());
  }

  @Override
  public Outline outline(OperationForm form, Circumstances circumstances) {
    return new Outline(
        form.name.strip(),
        "",
        happened(form),
        Urgency.ROUTINE,
        Handling.NORMAL,
        links(form),
        Set.of(),
        scope(form, circumstances.catalogue()),
        facts(form),
        form.commander.strip() + " " + form.objectives.strip());
  }

  private static Set<String> scope(OperationForm form, Catalogue catalogue) {
    return Agencies.domestic(
        catalogue, form.agencies.stream().map(row -> row.agency).toArray(String[]::new));
  }

  private static String facts(OperationForm form) {
    return Typed.texts(form.aliases).stream().collect(Collectors.joining(" "))
        + " "
        + form.agencies.stream().map(row -> row.agency).collect(Collectors.joining(" "))
        + " "
        + String.join(" ", Typed.texts(form.legalFramework));
  }
}
