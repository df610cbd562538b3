-- Accounts and their keys -------------------------------------------------------------------------------------------

create table account (
  id             uuid primary key,
  name           text not null,
  plan           text not null,
  -- quota periods start on this day of every month
  billing_anchor timestamptz not null,
  created_at     timestamptz not null
);

create table api_key (
  id           uuid primary key,
  account_id   uuid not null references account on delete cascade,
  kind         text not null,
  name         text,
  -- the first characters, to recognize a key by; not enough to use it
  prefix       text not null,
  secret_hash  bytea not null unique,
  scopes       text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index api_key_of_account on api_key (account_id);

create table quota_period (
  account_id uuid not null references account on delete cascade,
  starts_at  timestamptz not null,
  used       integer not null check (used >= 0),
  primary key (account_id, starts_at)
);

-- Jobs --------------------------------------------------------------------------------------------------------------

create table job (
  id              uuid primary key,
  account_id      uuid not null references account on delete cascade,
  -- open | completed | failed
  status          text not null,
  -- interactive | bulk
  lane            text not null,
  total           integer not null,
  completed       integer not null default 0,
  failed          integer not null default 0,
  -- the effective parse options, as JSON
  options         text not null,
  -- of options and job description: the same file with the same hash gives the same candidate
  options_hash    bytea not null,
  job_description text,
  -- the account's quota right after this job was accepted
  parses_used     integer not null,
  parses_limit    integer not null,
  -- W3C trace context of the upload
  traceparent     text,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
-- ids are in the order of time
create index job_of_account on job (account_id, id);

create table candidate (
  id           uuid primary key,
  account_id   uuid not null references account on delete cascade,
  job_id       uuid not null references job on delete cascade,
  sha256       bytea not null,
  options_hash bytea not null,
  -- the parsed document, as JSON; read and written whole
  document     text not null,
  created_at   timestamptz not null
);
create index candidate_same_file on candidate (account_id, options_hash, sha256);
create index candidate_of_job on candidate (job_id);

create table job_file (
  id             uuid primary key,
  job_id         uuid not null references job on delete cascade,
  account_id     uuid not null references account on delete cascade,
  file_index     integer not null,
  filename       text not null,
  sha256         bytea not null,
  size_bytes     bigint not null,
  document_type  text not null,
  -- null for a duplicate, whose bytes are not kept twice
  blob_key       text,
  -- queued | published | parsed | failed | erased
  state          text not null,
  state_since    timestamptz not null,
  candidate_id   uuid references candidate on delete set null,
  error_code     text,
  -- answered from what was stored
  cached         boolean not null,
  -- the earlier file of the same job with the same content
  duplicate_of   integer,
  -- the quota period that paid for it; null where nobody did
  charged_period timestamptz,
  unique (job_id, file_index)
);
create index job_file_duplicate on job_file (job_id, duplicate_of) where duplicate_of is not null;
create index job_file_of_candidate on job_file (candidate_id);
create index job_file_under_way on job_file (state_since) where state in ('queued', 'published');

create table idempotency (
  account_id      uuid not null references account on delete cascade,
  idempotency_key text not null,
  request_hash    bytea not null,
  job_id          uuid not null references job on delete cascade,
  -- the status that was answered, so that it is answered again; null until then
  answered_status integer,
  created_at      timestamptz not null,
  primary key (account_id, idempotency_key)
);
create index idempotency_of_job on idempotency (job_id);

-- Events ------------------------------------------------------------------------------------------------------------

create table outbox (
  -- version 7, so that their order is the order of the events
  event_id    uuid primary key,
  topic       text not null,
  message_key text not null,
  payload     text not null,
  -- W3C trace context of the request that caused the event
  traceparent text,
  -- set where the event is the request to parse this file
  file_id     uuid,
  -- 0 before 1: what somebody waits for does not queue behind a backlog
  urgency     smallint not null,
  created_at  timestamptz not null
);
create index outbox_by_urgency on outbox (urgency, event_id);

create table inbox (
  event_id    uuid primary key,
  received_at timestamptz not null
);
create index inbox_by_age on inbox (received_at);

-- Blobs -------------------------------------------------------------------------------------------------------------

-- An upload that has begun. What is still here after an hour was broken off by a kill, and its blobs are deleted.
create table pending_upload (
  folder     text primary key,
  started_at timestamptz not null
);

-- Blobs whose owner is gone. Deleted after the transaction; the row goes when the blob is gone.
create table erasure (
  id         bigint generated always as identity primary key,
  -- a blob's key, or a folder of blobs
  blob_key   text not null,
  is_folder  boolean not null,
  attempts   integer not null default 0,
  created_at timestamptz not null
);

-- Wake-ups ----------------------------------------------------------------------------------------------------------

create function wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('vitae_outbox', '');
  return null;
end $$;

create trigger outbox_wakes_relay after insert on outbox
  for each statement execute function wake_relay();

create function wake_waiting() returns trigger language plpgsql as $$
begin
  perform pg_notify('vitae_jobs', new.id::text);
  return null;
end $$;

create trigger finished_job_wakes_waiting after update of status on job
  for each row when (old.status = 'open' and new.status <> 'open') execute function wake_waiting();
