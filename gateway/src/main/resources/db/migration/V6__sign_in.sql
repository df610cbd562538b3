-- People ------------------------------------------------------------------------------------------------------------

alter table account
  -- whose token opened it and whom that names; null for an account that the operator has opened
  add column issuer text,
  add column subject text,
  add constraint account_of_person unique (issuer, subject);

-- Keys --------------------------------------------------------------------------------------------------------------

alter table api_key
  -- of the secret, to tell keys apart; null for keys from before
  add column last_four text,
  -- requests that it has been good for
  add column uses bigint not null default 0;
