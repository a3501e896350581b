-- Each kind's <kind>_as_known(position) rests on this: one row per record ever submitted and not annulled at that position.
-- A transition counts when its entry's leaf has that position or a lower one; null means everything committed.
create function record_as_known(of_kind text, known_at bigint)
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
    latest as (
      select distinct on (c.record_id) c.record_id, c.submission_id,
        coalesce(
          (select d.to_state from counted d
           where d.submission_id = c.submission_id and d.to_state <> 'SUBMITTED'), 'SUBMITTED') as status
      from counted c
      where c.to_state = 'SUBMITTED'
      order by c.record_id, c.number desc
    ),
    in_force as (
      select distinct on (c.record_id) c.record_id, c.submission_id
      from counted c
      where c.to_state = 'APPROVED'
      order by c.record_id, c.number desc
    )
    select r.id, r.folio, r.owner_agency, r.handling, r.recorded_at,
      coalesce(f.submission_id, l.submission_id),
      f.submission_id is not null,
      l.status,
      f.submission_id is not null and l.status = 'SUBMITTED'
    from latest l
    join record r on r.id = l.record_id
    left join in_force f on f.record_id = l.record_id
    where not exists (
      select from counted c where c.record_id = l.record_id and c.to_state = 'ANNULMENT_DONE')
  $$;
grant execute on function record_as_known(text, bigint) to garante_app, garante_reader;
