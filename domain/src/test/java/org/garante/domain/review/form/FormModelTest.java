package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.transfer.TransferKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormModelTest {
  private final FormModel arrest = new ArrestKind().model();
  private final FormModel transfer = new TransferKind().model();

  /** A form with a number, which is no shape an answer may have. */
  public static class Wrong extends Form {
    @Asked private int count;
  }

  /** A form that adds a question to those of another. */
  public static class First extends Form {
    @Asked private String one = "";
    private String notAsked = "";
  }

  /** Asks after what the form it extends asks. */
  public static class Second extends First {
    @Asked private String two = "";
    @Asked private List<String> codes = new ArrayList<>();
  }

  /** Asks after what is no choice, no question, no value, or in another form. */
  public static class Asks extends Form {
    @Asked public YesNo choice = YesNo.NO;
    @Asked public String text = "";
  }

  public static class OfNoQuestion extends Asks {
    @Asked(when = "nothing=YES")
    public String more = "";
  }

  public static class OfNoChoice extends Asks {
    @Asked(when = "text=YES")
    public String more = "";
  }

  public static class OfNoValue extends Asks {
    @Asked(when = "choice=YES,MAYBE")
    public String more = "";
  }

  public static class OfNoForm extends Asks {
    @Asked(when = "choice!=YES")
    public String more = "";
  }

  public static class WithNothing extends Asks {
    @Asked(with = "nothing")
    public String more = "";
  }

  public static class OfOneValue extends Asks {
    @Asked(when = "choice=YES")
    public String more = "";
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfNoQuestion.class,
        OfNoChoice.class,
        OfNoValue.class,
        OfNoForm.class,
        WithNothing.class
      })
  void question_that_depends_on_what_there_is_not_is_refused_at_once(Class<? extends Form> form) {
    assertThatThrownBy(() -> new FormModel(form))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(form.getSimpleName() + ": ");
  }

  @Test
  void question_may_depend_on_a_value_of_a_choice_beside_it() {
    assertThat(new FormModel(OfOneValue.class).field("more").flatMap(FormField::condition))
        .contains(new Condition("choice", List.of("YES")));
  }

  /** A row with an answer of another group, and an amount. */
  public static class Given extends Row {
    @Asked public String name = "";

    @Asked(group = FieldGroup.HEALTH)
    public String wound = "";

    @Asked(group = FieldGroup.FACTS, column = "paid")
    public Money paid = new Money();
  }

  public static class WithRows extends Form {
    @Asked(group = FieldGroup.OFFICERS)
    public List<Given> given = new ArrayList<>();
  }

  /** A row that asks for rows. */
  public static class Nested extends Row {
    @Asked public List<Given> inner = new ArrayList<>();
  }

  public static class WithNested extends Form {
    @Asked public List<Nested> outer = new ArrayList<>();
  }

  @Test
  void rows_in_rows_are_refused_at_once() {
    assertThatThrownBy(() -> new FormModel(WithNested.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WithNested.outer")
        .hasMessageContaining("inner");
  }

  @Test
  void answers_of_a_row_are_of_their_own_group_where_they_say_one() {
    FormModel model = new FormModel(WithRows.class);
    assertThat(model.field("given.k1.name").orElseThrow().group()).isEqualTo(FieldGroup.OFFICERS);
    assertThat(model.field("given.k1.wound").orElseThrow().group()).isEqualTo(FieldGroup.HEALTH);
    assertThat(model.field("given.k1.paid.amount").orElseThrow().group())
        .isEqualTo(FieldGroup.FACTS);
    FormField list = model.field("given").orElseThrow();
    assertThat(list.isOf(Set.of(FieldGroup.HEALTH))).isTrue();
    assertThat(list.isOf(Set.of(FieldGroup.IDENTITY))).isFalse();
  }

  @Test
  void content_of_rows_is_sorted_by_group_and_read_together_again() {
    FormJson json = new FormJson(new FormModel(WithRows.class));
    WithRows form = new WithRows();
    Given one = new Given();
    one.setKey("k1");
    one.name = "Uno";
    one.wound = "Mano";
    one.paid.amount = "20.50";
    one.paid.currency = "MXN";
    Given other = new Given();
    other.setKey("k2");
    other.name = "Dos";
    form.given.addAll(List.of(one, other));
    String content = json.contentText(form);
    assertThat(content)
        .isEqualTo(
            """
            {"facts":{"given":[{"key":"k1","paid":{"amount":"20.50","currency":"MXN"}},{"key":"k2"}]},\
            "health":{"given":[{"key":"k1","wound":"Mano"},{"key":"k2"}]},\
            "identity":{},\
            "officers":{"given":[{"key":"k1","name":"Uno"},{"key":"k2","name":"Dos"}]}}""");
    assertThat(json.fromContent(content)).usingRecursiveComparison().isEqualTo(form);
  }

  @Test
  void kind_of_an_answer_follows_from_the_type_of_its_property() {
    assertThat(kind("rndNumber")).isEqualTo(FormField.Kind.TEXT);
    assertThat(kind("basis")).isEqualTo(FormField.Kind.CHOICE);
    assertThat(kind("instant")).isEqualTo(FormField.Kind.MOMENT);
    assertThat(kind("offences")).isEqualTo(FormField.Kind.CODES);
    assertThat(kind("officers")).isEqualTo(FormField.Kind.ROWS);
  }

  @Test
  void property_of_any_other_type_is_refused_at_once() {
    assertThatThrownBy(() -> new FormModel(Wrong.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Wrong.count");
  }

  @Test
  void inherited_questions_come_first_and_unmarked_properties_are_none() {
    assertThat(new FormModel(Second.class).fields())
        .extracting(FormField::path)
        .containsExactly("one", "two", "codes");
  }

  @Test
  void parts_are_flattened_into_their_section() {
    FormField state = arrest.field("place.state").orElseThrow();
    assertThat(state.section()).isEqualTo("event");
    assertThat(state.name()).isEqualTo("state");
    assertThat(state.need()).isEqualTo(Need.VALUE);
    assertThat(state.basis()).isEqualTo("LNRD 18-IV");
  }

  @Test
  void relaxed_part_requires_nothing_here() {
    assertThat(transfer.field("place.state").orElseThrow().need()).isEqualTo(Need.OPTIONAL);
    assertThat(transfer.field("person.givenNames").orElseThrow().need()).isEqualTo(Need.OPTIONAL);
  }

  @Test
  void question_of_a_row_is_found_under_any_key() {
    assertThat(arrest.field("officers.k3f9.name").map(FormField::name)).contains("name");
    assertThat(arrest.field(FieldPath.of("officers.k3f9")).map(FormField::path))
        .contains("officers");
    assertThat(arrest.field("officers.k3f9.noSuch")).isEmpty();
    assertThat(arrest.field("noSuch")).isEmpty();
    assertThat(arrest.field("rndNumber.x")).isEmpty();
  }

  @Test
  void row_belongs_to_the_group_and_section_of_its_list() {
    FormField officers = arrest.field("officers").orElseThrow();
    assertThat(officers.row())
        .allSatisfy(field -> assertThat(field.group()).isEqualTo(FieldGroup.OFFICERS))
        .allSatisfy(field -> assertThat(field.section()).isEqualTo("conduct"));
    assertThat(officers.inRow("rank")).isPresent();
    assertThat(officers.inRow("noSuch")).isEmpty();
  }

  @Test
  void hidden_questions_are_kept_and_stand_in_no_section() {
    assertThat(arrest.field("person.personId").orElseThrow().isHidden()).isTrue();
    assertThat(arrest.fields("person"))
        .extracting(FormField::path)
        .doesNotContain("person.personId");
    assertThat(arrest.fields()).extracting(FormField::path).contains("person.personId");
  }

  @Test
  void text_without_a_widget_is_a_line() {
    assertThat(arrest.field("rndNumber").orElseThrow().widget()).isEqualTo(Widget.LINE);
    assertThat(arrest.field("motives").orElseThrow().widget()).isEqualTo(Widget.TEXT);
    assertThat(arrest.field("basis").orElseThrow().widget()).isEqualTo(Widget.DEFAULT);
  }

  private FormField.Kind kind(String path) {
    return arrest.field(path).orElseThrow().kind();
  }
}
