package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.ActPermit.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActPermitTest {
  private final StaffMember person = new StaffMember("S-1", "Ana");
  private final UUID record = UUID.randomUUID();

  /**
   * Which records each reach covers for an account of GN, by what GN is to them; and for PEER,
   * whose act it is.
   */
  private static final Map<Reach, String> COVERED =
      Map.of(
          Reach.NONE, "",
          Reach.OWN, "own",
          Reach.SCOPE, "own scope held addressed",
          Reach.HOLDER, "held",
          Reach.ADDRESSEE, "addressed",
          Reach.PEER, "",
          Reach.AUTHOR, "ownNote",
          Reach.NOTES, "note ownNote",
          Reach.ALL, "own scope held addressed other note ownNote");

  @ParameterizedTest
  @EnumSource(Reach.class)
  void each_reach_covers_what_it_says(Reach reach) {
    String covered =
        Arrays.stream("own scope held addressed other note ownNote".split(" "))
            .filter(sort -> reach.covers("GN", person.id(), subject(sort)))
            .collect(Collectors.joining(" "));
    assertThat(covered).isEqualTo(COVERED.get(reach));
  }

  private Subject subject(String sort) {
    boolean note = sort.equals("note") || sort.equals("ownNote");
    return new Subject(
        record,
        sort.equals("own") ? "GN" : "FGR",
        note,
        note,
        false,
        sort.equals("scope") ? Set.of("GN") : Set.of(),
        sort.equals("ownNote") ? Set.of(person.id()) : Set.of(),
        switch (sort) {
          case "held" -> Map.of(Reach.HOLDER, Set.of("GN"));
          case "addressed" -> Map.of(Reach.ADDRESSEE, Set.of("GN"));
          default -> Map.of();
        });
  }

  @Test
  void cells_permit_by_place_and_role_and_what_is_not_there_permits_nobody() {
    ActPermit permit =
        new ActPermit(
            """
                    RECORDER    SUPERVISOR
            ENTER   OWN+HOLDER  NONE
            SECOND  NONE        PEER
            """);
    assertThat(permit.signers()).isEqualTo(2);
    assertThat(permit.reaches(Signature.ENTER, Role.RECORDER))
        .containsExactlyInAnyOrder(Reach.OWN, Reach.HOLDER);
    assertThat(permit.reaches(Signature.THIRD, Role.RECORDER)).containsExactly(Reach.NONE);
    assertThat(permit.reaches(Signature.ENTER, Role.AUDITOR)).containsExactly(Reach.NONE);
    for (String sort : new String[] {"own", "held"}) {
      assertThat(permit.allowsEntering(account(Role.RECORDER), subject(sort))).isTrue();
      assertThat(permit.allowsEntering(account(Role.SUPERVISOR), subject(sort))).isFalse();
    }
    assertThat(permit.allowsEntering(account(Role.RECORDER), subject("scope"))).isFalse();
    Subject other = subject("other");
    assertThat(permit.allowsSigning(Signature.SECOND, account(Role.SUPERVISOR), other, "GN"))
        .isTrue();
    assertThat(permit.allowsSigning(Signature.SECOND, account(Role.SUPERVISOR), other, "FGR"))
        .isFalse();
    assertThat(permit.allowsSigning(Signature.SECOND, account(Role.RECORDER), other, "GN"))
        .isFalse();
    assertThat(permit.cells())
        .containsExactlyInAnyOrder(
            new ActPermit.Cell(1, Role.RECORDER, Reach.OWN),
            new ActPermit.Cell(1, Role.RECORDER, Reach.HOLDER),
            new ActPermit.Cell(2, Role.SUPERVISOR, Reach.PEER));
  }

  @Test
  void account_that_is_not_active_enters_and_signs_nothing() {
    ActPermit permit = new ActPermit("RECORDER\nENTER OWN\nSECOND OWN");
    Account waiting = new Account("ana", person, "GN", Role.RECORDER, Instant.EPOCH);
    assertThat(permit.allowsEntering(waiting, subject("own"))).isFalse();
    assertThat(permit.allowsSigning(Signature.SECOND, waiting, subject("own"), "GN")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECORDER",
        "RECORDER\nSECOND OWN",
        "RECORDER\nENTER OWN\nTHIRD OWN",
        "RECORDER SUPERVISOR\nENTER OWN",
        "RECORDER\nENTER OWNER",
        "WRITER\nENTER OWN",
        "RECORDER\nENTER OWN\nSECOND HOLDER",
        "RECORDER\nENTER OWN\nSECOND SCOPE",
        "RECORDER\nENTER OWN\nSECOND AUTHOR"
      })
  void text_that_is_no_such_table_is_refused_at_start(String text) {
    assertThatThrownBy(() -> new ActPermit(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private Account account(Role role) {
    Account account = new Account("ana", person, "GN", role, Instant.EPOCH);
    account.activate();
    return account;
  }
}
