-- What the report on approval itself reads: every submission with its decision, and every annulment, as known at a position.
create function submission_as_known(known_at bigint)
  returns table (
    submission_id uuid, record_id uuid, number integer, submitted_at timestamptz, submitted_by uuid,
    status text, decided_at timestamptz, decided_by uuid, amends_approved boolean)
  language sql stable
  as $$
    with counted as (
      select t.submission_id, t.record_id, t.to_state, t.at, t.by_staff
      from transition t
      left join ledger_leaf l on l.entry_id = t.entry_id
      where t.submission_id is not null and (known_at is null or l.position <= known_at)
    ),
    state as (
      select c.submission_id, c.record_id,
        max(c.at) filter (where c.to_state = 'SUBMITTED') as submitted_at,
        (array_agg(c.by_staff) filter (where c.to_state = 'SUBMITTED'))[1] as submitted_by,
        coalesce(max(c.to_state) filter (where c.to_state <> 'SUBMITTED'), 'SUBMITTED') as status,
        max(c.at) filter (where c.to_state <> 'SUBMITTED') as decided_at,
        (array_agg(c.by_staff) filter (where c.to_state <> 'SUBMITTED'))[1] as decided_by
      from counted c
      group by c.submission_id, c.record_id
      having bool_or(c.to_state = 'SUBMITTED')
    )
    select s.id, s.record_id, s.number, k.submitted_at, k.submitted_by, k.status, k.decided_at, k.decided_by,
      coalesce(bool_or(k.status = 'APPROVED') over earlier, false)
    from state k
    join submission s on s.id = k.submission_id
    window earlier as (
      partition by k.record_id order by s.number rows between unbounded preceding and 1 preceding)
  $$;

create function annulment_as_known(known_at bigint)
  returns table (record_id uuid, proposed_at timestamptz, state text, ended_at timestamptz)
  language sql stable
  as $$
    with counted as (
      select t.record_id, t.to_state, t.at
      from transition t
      left join ledger_leaf l on l.entry_id = t.entry_id
      where t.to_state like 'ANNULMENT\_%' and (known_at is null or l.position <= known_at)
    )
    select c.record_id, max(c.at) filter (where c.to_state = 'ANNULMENT_PROPOSED'),
      (array_agg(c.to_state order by c.at desc, c.to_state))[1],
      max(c.at) filter (where c.to_state in ('ANNULMENT_DONE', 'ANNULMENT_REFUSED'))
    from counted c
    group by c.record_id
  $$;

grant execute on function submission_as_known(bigint), annulment_as_known(bigint) to garante_app, garante_reader;
