-- A row that a reading did not show is told only when a later reading does not show it either.
alter table mutation add column first_missing_at timestamptz;  -- begin of the first reading without it
-- The day on which the bank shows the row now, where it dated it anew.
alter table mutation add column moved_to date;
create index mutation_by_shown_day on mutation (account_id, (coalesce(moved_to, booking_date)));

-- A credit that cannot be settled waits longer each time, and keeps no other waiting.
alter table mutation add column failures int not null default 0;
alter table mutation add column next_try_at timestamptz;

-- What the bank wants, whoever waits: not asked before this time; how long its rows may be absent.
alter table feed add column earliest_at timestamptz;
alter table feed add column lag interval not null default interval '0';
