-- The state of every record at a position in one pass over its steps: looking up each one's latest decision took n² steps.
create or replace function record_as_known(of_kind text, known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz,
    submission_id uuid, approved boolean, latest_status text, amendment_open boolean)
  language sql stable
  as $$
    with counted as (
      select t.record_id, t.submission_id, t.to_state, s.number
      from transition t
      join record r on r.id = t.record_id and r.kind = of_kind
      left join submission s on s.id = t.submission_id
      left join ledger_leaf l on l.entry_id = t.entry_id
      where known_at is null or l.position <= known_at
    ),
    state as (
      select c.record_id,
        (array_agg(c.submission_id order by c.number desc) filter (where c.to_state = 'SUBMITTED'))[1] as latest,
        (array_agg(c.submission_id order by c.number desc) filter (where c.to_state = 'APPROVED'))[1] as in_force,
        -- of the latest submission its decision, or SUBMITTED while there is none
        (array_agg(c.to_state order by c.number desc, c.to_state = 'SUBMITTED')
          filter (where c.submission_id is not null))[1] as status
      from counted c
      group by c.record_id
      having not bool_or(c.to_state = 'ANNULMENT_DONE') and bool_or(c.to_state = 'SUBMITTED')
    )
    select r.id, r.folio, r.owner_agency, r.handling, r.recorded_at,
      coalesce(s.in_force, s.latest),
      s.in_force is not null,
      s.status,
      s.in_force is not null and s.status = 'SUBMITTED'
    from state s
    join record r on r.id = s.record_id
  $$;
