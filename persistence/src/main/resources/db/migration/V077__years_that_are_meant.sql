-- No day or moment of a person or an event is before 1900 or centuries ahead. What was stored before stays, and is
-- judged as it was: these rows are never updated, so that a constraint that is not validated binds every later one.
alter table arrest
  add constraint arrest_days check (
    birth_date between '1900-01-01' and '2199-12-31' and order_date between '1900-01-01' and '2199-12-31') not valid,
  add constraint arrest_moments check (
    arrested_at between '1899-12-31Z' and '2200-01-02Z' and rnd_registered_at between '1899-12-31Z' and '2200-01-02Z'
    and handed_at between '1899-12-31Z' and '2200-01-02Z') not valid;
alter table transfer
  add constraint transfer_days check (
    birth_date between '1900-01-01' and '2199-12-31' and act_date between '1900-01-01' and '2199-12-31') not valid,
  add constraint transfer_moments check (handed_over_at between '1899-12-31Z' and '2200-01-02Z') not valid;
alter table operation
  add constraint operation_moments check (
    started_at between '1899-12-31Z' and '2200-01-02Z' and ended_at between '1899-12-31Z' and '2200-01-02Z') not valid;
alter table operation_agency
  add constraint operation_agency_days check (
    active_from between '1900-01-01' and '2199-12-31' and active_to between '1900-01-01' and '2199-12-31') not valid;
alter table oversight_note
  add constraint oversight_note_days check (reply_due between '1900-01-01' and '2199-12-31') not valid;
alter table reported_figure
  add constraint reported_figure_days check (
    period_start between '1900-01-01' and '2199-12-31' and period_end between '1900-01-01' and '2199-12-31') not valid;

-- The status of a submission changes later, which checks its row anew: one from before this day may keep its moment.
do $$
begin
  execute format(
    'alter table submission add constraint submission_moment check (
       occurred_at between ''1899-12-31Z'' and ''2200-01-02Z'' or submitted_at < %L::timestamptz)', now());
end $$;

-- A zone that the database does not know would break every list that reads it: it is refused when it is written.
alter table submission add constraint submission_clock check (
  occurred_zone is null or (timestamptz 'epoch' at time zone occurred_zone) is not null);
alter table arrest add constraint arrest_clocks check (
  (timestamptz 'epoch' at time zone arrested_zone) is not null
  and (rnd_registered_zone is null or (timestamptz 'epoch' at time zone rnd_registered_zone) is not null)
  and (handed_zone is null or (timestamptz 'epoch' at time zone handed_zone) is not null));
alter table transfer add constraint transfer_clock check (
  handed_over_zone is null or (timestamptz 'epoch' at time zone handed_over_zone) is not null);
alter table operation add constraint operation_clocks check (
  (started_zone is null or (timestamptz 'epoch' at time zone started_zone) is not null)
  and (ended_zone is null or (timestamptz 'epoch' at time zone ended_zone) is not null));
