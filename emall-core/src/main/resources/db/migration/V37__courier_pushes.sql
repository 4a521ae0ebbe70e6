-- What couriers told by themselves, as received: stored before the call is answered, worked off afterwards.
create table courier_push (
  id uuid primary key,
  courier text not null,
  push_id text not null,                        -- the same when the same news is sent again
  number text,                                  -- null: the body cannot be read
  received_at timestamptz not null,
  body bytea not null,                          -- gzip
  next_at timestamptz,                          -- null: nothing more to do
  claimed_until timestamptz,
  attempts int not null default 0,
  outcome text check (outcome in ('TOLD', 'ASK', 'STRANGER', 'UNREADABLE', 'FAILED')),
  unique (courier, push_id)
);
create index courier_push_due on courier_push (next_at) where next_at is not null;
create index courier_push_by_time on courier_push (received_at);
