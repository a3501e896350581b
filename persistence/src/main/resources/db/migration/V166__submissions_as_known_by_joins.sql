-- Every submission with its decision as known at a position: each step joined to the other, nothing grouped or sorted.
create or replace function submission_as_known(known_at bigint)
  returns table (
    submission_id uuid, record_id uuid, number integer, submitted_at timestamptz, submitted_by uuid,
    status text, decided_at timestamptz, decided_by uuid, amends_approved boolean)
  language sql stable
  as $$
    select s.id, s.record_id, s.number, t.at, t.by_staff, coalesce(d.to_state, 'SUBMITTED'), d.at, d.by_staff,
      s.number > 1 and exists (
        select from submission p
        join transition a on a.submission_id = p.id and a.to_state = 'APPROVED'
        left join ledger_leaf v on v.entry_id = a.entry_id
        where p.record_id = s.record_id and p.number < s.number and (known_at is null or v.position <= known_at))
    from transition t
    join submission s on s.id = t.submission_id
    left join ledger_leaf l on l.entry_id = t.entry_id
    left join (
      select o.submission_id, o.to_state, o.at, o.by_staff
      from transition o
      left join ledger_leaf m on m.entry_id = o.entry_id
      where o.submission_id is not null and o.to_state <> 'SUBMITTED' and (known_at is null or m.position <= known_at)
    ) d on d.submission_id = t.submission_id
    where t.to_state = 'SUBMITTED' and (known_at is null or l.position <= known_at)
  $$;
