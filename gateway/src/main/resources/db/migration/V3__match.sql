-- Match jobs --------------------------------------------------------------------------------------------------------

alter table job
  -- files that were sent and not taken, as JSON
  add column skipped text not null default '[]';
alter table job alter column skipped drop default;

alter table job_file
  -- cv | job_description; the latter is read for its text and has the index -1
  add column role text not null default 'cv';
alter table job_file alter column role drop default;

alter table job_description
  -- what its sender should know of it, as JSON
  add column warnings text not null default '[]';

-- Credits -----------------------------------------------------------------------------------------------------------

alter table account
  -- FREE | STARTER | API
  add column tier text not null default 'API';
alter table account alter column tier drop default;

create table credit_balance (
  account_id uuid primary key references account on delete cascade,
  -- the sum of the account's entries
  balance    integer not null check (balance >= 0)
);

-- Each movement of credits. Nothing here is changed or taken back; what was wrong is made good by another entry.
create table credit_entry (
  id         bigint generated always as identity primary key,
  account_id uuid not null references account,
  amount     integer not null check (amount <> 0),
  -- granted | match | given_back
  reason     text not null,
  -- what it is for: a second entry for the same is refused
  reference  text not null unique,
  created_at timestamptz not null
);
create index credit_entry_of_account on credit_entry (account_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger credit_entry_is_append_only before update or delete on credit_entry
  for each row execute function refuse_change();
