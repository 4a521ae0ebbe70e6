-- What was asked with a key, so that the same key with another wish is refused, and since when it is known.
-- Rows from before have no hash and match whatever is asked.
alter table checkout_request
  add column request_hash text,
  add column created_at timestamptz not null default now();
alter table checkout_request alter column created_at drop default;
create index checkout_request_by_time on checkout_request (created_at);
