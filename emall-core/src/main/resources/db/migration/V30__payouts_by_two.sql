-- What the schedule prepared, one operator checks and another approves.
alter table payout_batch add column checked_by uuid references member;
alter table payout_batch add column checked_at timestamptz;
alter table payout_batch add constraint payout_batch_checked
  check ((checked_by is null) = (checked_at is null) and (checked_by is null or prepared_by is null));
-- Not of batches that one operator alone approved when that was enough.
alter table payout_batch drop constraint payout_batch_by_two;
alter table payout_batch add constraint payout_batch_by_two
  check (state <> 'APPROVED'
    or (coalesce(prepared_by, checked_by) is not null and decided_by <> coalesce(prepared_by, checked_by))) not valid;

-- How often the bank did not take it, so that it is handed over less and less often.
alter table payout add column tries int not null default 0;

-- Who fetched a file, each time.
create table payout_file_fetch (
  number bigint not null references payout_file,
  fetched_by uuid not null references member,
  fetched_at timestamptz not null
);
create index payout_file_fetch_newest on payout_file_fetch (number, fetched_at desc);
insert into payout_file_fetch (number, fetched_by, fetched_at) select number, exported_by, exported_at from payout_file;
alter table payout_file drop column exported_by;
alter table payout_file drop column exported_at;
