-- Where the chain of seals ends, kept apart from it: a chain whose last seals are taken off still
-- follows from its first to its last. One row, moved on with each seal.
create table audit_head (
  one boolean primary key default true check (one),
  seal bigint not null,                         -- 0 before the first
  hash text collate "C" not null,               -- of that seal; empty before the first
  row_count bigint not null                     -- of all seals
);
insert into audit_head (seal, hash, row_count)
select coalesce(max(number), 0), coalesce((select hash from audit_seal order by number desc limit 1), ''),
  coalesce(sum(row_count), 0)
from audit_seal;

-- How far the check that is being made has come: it goes seal by seal, in many short transactions.
create table audit_round (
  one boolean primary key default true check (one),
  begun_at timestamptz not null,
  seal bigint,                                  -- the last seal looked at; null before the first
  sealed_at timestamptz,
  seal_rows int,
  hash text collate "C",
  row_count bigint not null,                    -- rows looked at
  faults text[] not null,
  constraint audit_round_place check (num_nulls(seal, sealed_at, seal_rows, hash) in (0, 4))
);

-- Each check remembers where the chain ended, and stays.
alter table audit_check
  drop constraint audit_check_pkey,
  add column id bigint generated always as identity primary key,
  add column begun_at timestamptz,
  add column head text collate "C";             -- hash of the seal that is number `seals`; null: none, or not kept yet
create trigger append_only before update or delete or truncate on audit_check
  for each statement execute function append_only();
