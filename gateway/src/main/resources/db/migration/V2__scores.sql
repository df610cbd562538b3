-- Job descriptions --------------------------------------------------------------------------------------------------

create table job_description (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  -- null until it has been read from a file
  text       text,
  title      text,
  department text,
  -- of the text
  sha256     bytea,
  created_at timestamptz not null
);
create index job_description_of_account on job_description (account_id);

alter table job
  -- parse | rescore | match
  add column kind text not null default 'parse',
  add column job_description_id uuid references job_description on delete set null,
  -- whether its candidates are judged
  add column scored boolean not null default false,
  -- the month in which current positions end, YYYY-MM
  add column as_of text;

insert into job_description (id, account_id, text, sha256, created_at)
  select id, account_id, job_description, sha256(convert_to(job_description, 'UTF8')), created_at
  from job where job_description is not null;
update job set job_description_id = id where job_description is not null;
update job set as_of = coalesce(options::jsonb ->> 'as_of', to_char(created_at at time zone 'UTC', 'YYYY-MM'));

alter table job
  alter column kind drop default,
  alter column scored drop default,
  alter column as_of set not null,
  drop column job_description;
create index job_of_description on job (job_description_id);

-- Scores ------------------------------------------------------------------------------------------------------------

-- One judgement of one candidate, from its wish to its answer.
create table score_task (
  -- version 7, so that the latest judgement has the largest
  id                  uuid primary key,
  account_id          uuid not null references account on delete cascade,
  -- the job that waits for it
  job_id              uuid not null references job on delete cascade,
  -- the job whose results show it; another one where that job is scored again
  shown_in            uuid references job on delete set null,
  -- the order of the candidates in the job
  task_index          integer not null,
  -- null where it was erased
  candidate_id        uuid references candidate on delete set null,
  -- null where the candidate is judged for no job
  job_description_id  uuid references job_description on delete set null,
  -- in place of those of the job description; null where that decides
  required_skills     jsonb,
  nice_to_have_skills jsonb,
  -- by part of the score, in place of the configured ones
  weights             jsonb not null,
  as_of               text not null,
  -- waiting | requested | scored | failed | erased
  state               text not null,
  state_since         timestamptz not null,
  assessment          jsonb,
  -- as in outbox
  urgency             smallint not null,
  unique (job_id, candidate_id)
);
create index score_task_waiting on score_task (urgency, id) where state = 'waiting';
create index score_task_under_way on score_task (state_since) where state in ('waiting', 'requested');
create index score_task_shown on score_task (shown_in, candidate_id);
create index score_task_of_candidate on score_task (candidate_id);
create index score_task_of_description on score_task (job_description_id);

create function wake_scores() returns trigger language plpgsql as $$
begin
  perform pg_notify('vitae_scores', '');
  return null;
end $$;

create trigger score_task_wakes_dispatcher after insert on score_task
  for each statement execute function wake_scores();

create trigger read_job_description_wakes_dispatcher after update of text on job_description
  for each statement execute function wake_scores();

-- Interview questions -----------------------------------------------------------------------------------------------

create table question_day (
  account_id uuid not null references account on delete cascade,
  -- in UTC
  day        date not null,
  used       integer not null check (used >= 0),
  primary key (account_id, day)
);
