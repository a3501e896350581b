package org.garante.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the database keeps ready by triggers, which rows that are copied in do not set off: made
 * from what it is derived from. What is known then comes with sealing.
 */
final class Derived {
  private static final List<String> ALL =
      List.of(
          "insert into listed select * from listing",
          """
          insert into queue_entry (submission_id, owner_agency, kind, rank, submitted_at)
          select s.id, r.owner_agency, r.kind, urgency_rank(s.urgency), s.submitted_at
          from submission s join record r on r.id = s.record_id
          where s.status = 'SUBMITTED'
          """,
          """
          insert into author_work (account_id, submitted, returned)
          select submitted_by, count(*), count(*) filter (where status = 'RETURNED') from submission group by submitted_by
          """,
          """
          insert into name_word
          select distinct w from submission_search x cross join lateral words_of(x.identity_plain) w
          """,
          // so that the planner knows what is there
          "vacuum (analyze) listed, queue_entry, author_work, name_word");

  private final Connection owner;

  Derived(Connection owner) {
    this.owner = owner;
  }

  int size() {
    return ALL.size();
  }

  void make() throws SQLException {
    try (var statement = owner.createStatement()) {
      for (String sql : ALL) {
        statement.execute(sql);
      }
    }
  }
}
