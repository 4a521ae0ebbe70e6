-- Outside the national office operators only admit members and look after one another: nothing else
-- tells whose area it is of. Null accepted_at: invited, and no password set yet.
alter table operator_post
  add column accepted_at timestamptz,
  add constraint operator_post_local check (area = '' or kinds <@ array['MEMBERS', 'HEAD']);
update operator_post set accepted_at = since;

-- What is written down is sealed in batches: each seal holds the seal before it, so that a row which
-- is changed, taken out or put in later breaks the chain from there on.
create table audit_seal (
  number bigint primary key,                    -- 1, 2, 3 … without gaps
  sealed_at timestamptz not null,
  row_count int not null,
  hash text collate "C" not null                -- sha-256; made of the seal before and of the rows
);
create table audit_sealed (
  event_id uuid primary key,                    -- no reference: that a row is gone must be found, not prevented
  seal bigint not null references audit_seal,
  position int not null,                        -- within the seal, from 0
  hash text collate "C" not null,               -- sha-256 of the row
  unique (seal, position)
);
create trigger append_only before update or delete or truncate on audit_seal
  for each statement execute function append_only();
create trigger append_only before update or delete or truncate on audit_sealed
  for each statement execute function append_only();

-- What the last look at the whole chain found.
create table audit_check (
  checked_at timestamptz primary key,
  seals bigint not null,
  row_count bigint not null,
  faults text[] not null                        -- kind, seal and row of each; empty when it holds
);

create index audit_event_by_time on audit_event (at, id);
create index audit_event_by_actor on audit_event (actor, at, id);
create index audit_event_by_request on audit_event (correlation_id, at, id) where correlation_id is not null;
