-- What was proven of an account's business day when the day was closed. A day whose figures change later is reopened,
-- and closed anew as its next version; what was proven before stays.
create table reconciled_day (
  account_id uuid not null references receiving_account,
  day date not null,                            -- the bank's day (WIB)
  version int not null check (version >= 1),
  closed_at timestamptz not null,
  credits int not null,                         -- the bank's rows as stored
  credit_sum numeric(18,2) not null,
  debits int not null,
  debit_sum numeric(18,2) not null,
  booked numeric(18,2) not null,                -- what the ledger's BANK account says about these rows
  bank_opening numeric(18,2),                   -- the bank's own word, where it gives one
  bank_closing numeric(18,2),
  bank_net numeric(18,2),                       -- what the newest reading of the whole day added up to
  differences int not null,                     -- of this account and day, open when it was closed
  reopened_at timestamptz,
  primary key (account_id, day, version)
);
create unique index reconciled_day_current on reconciled_day (account_id, day) where reopened_at is null;
create index reconciled_day_by_day on reconciled_day (day);

-- What the ledger's accounts of each kind held at the end of a day, as far as was known when it was closed.
create table reconciled_balance (
  day date not null,
  closed_at timestamptz not null,
  kind text not null,
  amount numeric(18,2) not null,                -- debit positive
  primary key (day, closed_at, kind)
);

-- One row: the newest look at everything. Who looks holds it, so that two nodes never look at once.
create table proof_look (
  only_one boolean primary key default true check (only_one),
  looked_at timestamptz,
  took_ms int,
  told_day date                                 -- the newest day whose result was mailed
);
insert into proof_look default values;
-- What the ledger's accounts of each kind held then.
create table proof_balance (
  kind text primary key,
  amount numeric(18,2) not null
);

-- What does not agree, from the look that found it to the look that found it gone.
create table difference (
  id uuid primary key,
  kind text not null,
  object text not null,                         -- id of what is wrong
  label text not null,                          -- what people call it
  account_id uuid references receiving_account,
  day date,
  expected numeric(18,2) not null,
  found numeric(18,2) not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  gone_at timestamptz,
  owner_id uuid references member,              -- the operator who sees to it
  owned_at timestamptz,
  note text check (length(note) between 1 and 1000),
  constraint difference_owned check ((owner_id is null) = (owned_at is null))
);
create unique index difference_open on difference (kind, object) where gone_at is null;
create index difference_gone on difference (gone_at desc) where gone_at is not null;

-- Rows that came late are found by when they came; entries that do not balance among the newest.
create index mutation_by_first_seen on mutation using brin (first_seen_at);
create index ledger_entry_by_time on ledger_entry using brin (at);

-- When operators were told of it by mail.
alter table work_item add column alarmed_at timestamptz;
create index work_item_to_tell on work_item (raised_at, id) where closed_at is null and alarmed_at is null;
create table alarm_digest (
  only_one boolean primary key default true check (only_one),
  sent_at timestamptz
);
insert into alarm_digest default values;

-- What brought rows to an account, newest first.
create index feed_fetch_of_account on feed_fetch (account_id, started_at desc, id);
