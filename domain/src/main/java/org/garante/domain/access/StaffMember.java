package org.garante.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A natural person who works with the register, known by a staff number that no other has. One
 * person may hold several accounts; separation of duties compares persons, never accounts
 * (domain.md 4.4).
 */
@Entity
@Table(name = "staff_member")
public class StaffMember {
  @Id private UUID id;

  @Column(name = "staff_number", nullable = false, unique = true)
  private String staffNumber;

  @Column(nullable = false)
  private String name;

  protected StaffMember() {}

  /**
   * @throws MalformedStaffNumber if it is no staff number
   */
  public StaffMember(String staffNumber, String name) {
    this.id = UUID.randomUUID();
    this.staffNumber = StaffNumber.typed(staffNumber).text();
    this.name = name;
  }

  public UUID id() {
    return id;
  }

  public String staffNumber() {
    return staffNumber;
  }

  public String name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StaffMember staff && staffNumber.equals(staff.staffNumber());
  }

  @Override
  public int hashCode() {
    return staffNumber.hashCode();
  }
}
