package org.garante.domain.review.rule;

import java.util.List;
import org.garante.domain.review.form.Form;

/**
 * One rule of domain.md 4.3. It gets a form and answers with findings; none means the rule is kept.
 * A rule holds no state and asks everything else of the {@link Circumstances}.
 */
@FunctionalInterface
public interface Rule<F extends Form> {
  List<Finding> check(F form, Circumstances circumstances);
}
