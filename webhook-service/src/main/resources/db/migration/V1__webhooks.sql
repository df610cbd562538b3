-- Subscriptions -----------------------------------------------------------------------------------------------------

create table subscription (
  -- version 7, so that their order is the order of time
  id                     uuid primary key,
  account_id             uuid not null,
  target_url             text not null,
  event_types            text[] not null,
  description            text,
  -- the owner's own, as JSON
  metadata               jsonb not null,
  -- thin payloads only
  candidate_ids_only     boolean not null,
  -- standard | long
  retry_schedule         text not null,
  -- deliveries a second at most; null where there is no limit
  rate_limit             integer,

  -- enabled | disabled; the latter by its owner, by us after days of failures, or by the receiver's 410
  state                  text not null,
  -- why it is disabled, for its owner: owner | failing | gone
  state_reason           text,
  state_since            timestamptz not null,

  -- AES-GCM, with the key of this name
  secret                 bytea not null,
  secret_key_id          text not null,
  -- after a rotation the one before it signs too, until then
  previous_secret        bytea,
  previous_secret_key_id text,
  previous_secret_until  timestamptz,

  -- the first failure since the last success; null where the last attempt succeeded or none was made
  failing_since          timestamptz,
  -- failures since the last success
  failures               integer not null default 0,
  -- no attempts before: the circuit is open, or the receiver asked for it
  paused_until           timestamptz,
  -- with a rate limit: up to when its deliveries are used up
  rate_used_until        timestamptz,

  created_at             timestamptz not null,
  updated_at             timestamptz not null
);
create index subscription_of_account on subscription (account_id, id);

-- Events ------------------------------------------------------------------------------------------------------------

create table event (
  -- that of the event on Kafka; version 7
  id          uuid primary key,
  account_id  uuid not null,
  -- parse.completed | parse.failed | score.completed
  type        text not null,
  -- null in a test
  job_id      uuid,
  -- W3C trace context of the upload
  traceparent text,
  created_at  timestamptz not null,
  stored_at   timestamptz not null,
  -- the bytes that are sent and signed: ids and links
  thin_body   bytea not null,
  -- with the candidates; null where nobody wants it, it is too large, or one of them was erased
  full_body   bytea
);
create index event_by_age on event (stored_at);
create index event_of_account on event (account_id, created_at);

-- What must be blanked where a candidate is erased.
create table event_candidate (
  candidate_id uuid not null,
  event_id     uuid not null references event on delete cascade,
  primary key (candidate_id, event_id)
);
create index event_candidate_of_event on event_candidate (event_id);

-- So that an event which comes after the erasure is blanked as well.
create table erased_candidate (
  candidate_id uuid primary key,
  erased_at    timestamptz not null
);
create index erased_candidate_by_age on erased_candidate (erased_at);

create table inbox (
  event_id    uuid primary key,
  received_at timestamptz not null
);
create index inbox_by_age on inbox (received_at);

-- Deliveries --------------------------------------------------------------------------------------------------------

-- One event on its way to one subscription.
create table delivery (
  id              uuid primary key,
  subscription_id uuid not null references subscription on delete cascade,
  event_id        uuid not null references event on delete cascade,
  -- pending | delivered | failed | cancelled
  state           text not null,
  -- since it was made or sent again
  tries           integer not null default 0,
  -- all attempts that were made
  attempts        integer not null default 0,
  -- when it may be taken: the next attempt, or the end of the lease of whoever has taken it
  due_at          timestamptz not null,
  -- the claim that has taken it; null where none has
  leased_by       uuid,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  unique (subscription_id, event_id)
);
create index delivery_due on delivery (subscription_id, due_at) where state = 'pending';
create index delivery_of_subscription on delivery (subscription_id, id);
create index delivery_of_event on delivery (event_id);

create table attempt (
  delivery_id     uuid not null references delivery on delete cascade,
  -- from 1
  number          integer not null,
  started_at      timestamptz not null,
  duration_millis integer not null,
  -- delivered | rejected | timed_out | unreachable | forbidden
  outcome         text not null,
  -- null where there was no answer
  response_code   integer,
  -- of the answer's body, at most 4 KB
  excerpt         text,
  -- why, where there was no answer
  error           text,
  primary key (delivery_id, number)
);
