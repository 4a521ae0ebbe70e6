-- What each source says of a day of an account, after its newest reading of the whole of it. Booked rows only.
create table statement_day (
  account_id uuid not null references receiving_account,
  source text not null,                         -- as in mutation_sighting
  day date not null,                            -- business day (WIB)
  opening numeric(18,2),                        -- null: the source tells no balance
  closing numeric(18,2),
  credit_count int not null,
  credit_sum numeric(18,2) not null,
  debit_count int not null,
  debit_sum numeric(18,2) not null,
  checked text not null check (checked in ('BALANCE', 'TOTALS', 'NOTHING')),  -- against what the bank itself tells
  fingerprint text not null,                    -- of the identities of its rows
  read_at timestamptz not null,                 -- begin of the newest reading
  unchanged_since timestamptz,                  -- begin of the first reading after the day's end with this fingerprint
  settled_at timestamptz,                       -- begin of the reading after which no more is expected of this day
  primary key (account_id, source, day)
);
create index statement_day_by_day on statement_day (account_id, day);

alter table feed
  add column settled_through date,              -- of all days up to here no more is expected
  add column break_day date;                    -- first day that does not open with what the day before closed with

-- A statement file that a person or a folder brought, from its arrival to its report.
create table statement_file (
  id uuid primary key,
  sha256 text not null,
  name text not null,                           -- as the one who brought it called it; for people only
  bytes bigint not null,
  origin text not null check (origin in ('UPLOAD', 'FOLDER')),
  brought_by text not null,
  chosen_account_id uuid references receiving_account,  -- for layouts that name no account
  state text not null check (state in ('RECEIVED', 'CHECKING', 'TAKING', 'TAKEN', 'REFUSED')),
  received_at timestamptz not null,
  next_at timestamptz,                          -- null: done
  working_until timestamptz,                    -- lease of the node that works on it
  worker uuid,                                  -- who holds the lease; changes with every claim
  failures int not null default 0,
  last_error text,
  progress bigint not null default 0,           -- bytes checked, then rows taken
  progress_of bigint not null default 0,
  layout text,
  bank text,
  assurance text,
  rows_new bigint not null default 0,
  rows_known bigint not null default 0,
  rows_pending bigint not null default 0,
  rows_ignored bigint not null default 0,
  rows_refused bigint not null default 0,
  problems jsonb not null default '[]',
  problem_count bigint not null default 0,
  done_at timestamptz
);
-- The same content is the same file; one that was refused may be brought again.
create unique index statement_file_content on statement_file (sha256) where state <> 'REFUSED';
create index statement_file_by_time on statement_file (received_at desc, id desc);
create index statement_file_due on statement_file (next_at) where next_at is not null;

-- Its content, which any node may work on.
create table statement_file_part (
  file_id uuid not null references statement_file on delete cascade,
  part int not null,
  content bytea not null,
  primary key (file_id, part)
);

-- What became of its rows.
create table statement_file_row (
  file_id uuid not null references statement_file on delete cascade,
  line int not null,                            -- where it begins, counted from 1
  place bigint not null,                        -- in the order of the file
  verdict text not null check (verdict in ('READ', 'NEW', 'KNOWN', 'KNOWN_ELSEWHERE', 'PENDING', 'NOTED', 'IGNORED', 'REFUSED')),
  problem jsonb,
  account_id uuid references receiving_account,
  source text,                                  -- as in mutation_sighting
  direction text,
  amount numeric(18,2),
  day date,
  bank_time timestamptz,
  remark text,
  reference text,
  counterparty text,
  bank_transaction_id text,
  balance_after numeric(18,2),
  strength text,
  identity_key text,
  rank int,                                     -- among the rows of this identity in the file, counted from 1
  mutation_id uuid references mutation,
  shown_by text,                                -- the source that had shown it first
  primary key (file_id, line, place)
);
create index statement_file_row_by_mutation on statement_file_row (mutation_id) where mutation_id is not null;
