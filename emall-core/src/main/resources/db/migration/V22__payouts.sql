-- Where a seller's money goes to. One is current; a change replaces it.
create table payout_account (
  id uuid primary key,
  shop_id uuid not null references shop,
  bank_code char(3) not null,
  bank_name text not null,
  number text not null check (number ~ '^[0-9]{5,20}$'),
  holder text not null,
  state text not null check (state in ('CHECKING', 'VERIFIED', 'NEAR', 'DIFFERS', 'UNKNOWN', 'REPLACED')),
  told_name text,                               -- whose it is, as its bank says
  likeness int check (likeness between 0 and 100),
  given_by uuid not null references member,
  given_at timestamptz not null,
  usable_from timestamptz not null,             -- no payout goes there before
  decided_by uuid references member,            -- the operator who compared the names
  decided_at timestamptz,
  release_asked_by uuid references member,      -- two operators may end the wait
  release_reason text,
  release_agreed_by uuid references member,
  next_at timestamptz,                          -- when to ask the bank; null: not to be asked
  failures int not null default 0,
  last_error text,
  constraint payout_account_asked check ((next_at is not null) = (state = 'CHECKING')),
  constraint payout_account_release check (release_agreed_by is null or release_agreed_by <> release_asked_by)
);
create unique index payout_account_current on payout_account (shop_id) where state <> 'REPLACED';
create index payout_account_due on payout_account (next_at) where next_at is not null;
create index payout_account_desk on payout_account (given_at) where state = 'NEAR' or release_asked_by is not null;

-- What goes out together from one of the mall's accounts.
create table payout_batch (
  id uuid primary key,
  number bigint generated always as identity unique,
  from_account_id uuid not null references receiving_account,
  channel text not null check (channel in ('TRANSFER', 'FILE')),
  state text not null check (state in ('PREPARED', 'APPROVED', 'REFUSED')),
  scheduled_for date,                           -- WIB; null: an operator wanted it
  prepared_by uuid references member,           -- null: the schedule
  prepared_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  constraint payout_batch_decided check ((state = 'PREPARED') = (decided_by is null)),
  constraint payout_batch_by_two check (state <> 'APPROVED' or prepared_by is null or decided_by <> prepared_by)
);
create index payout_batch_page on payout_batch (prepared_at desc, id desc);
create index payout_batch_open on payout_batch (prepared_at) where state = 'PREPARED';

-- On a scheduled day batches are made once, whatever node wakes first.
create table payout_day (
  day date primary key,
  made_at timestamptz not null
);

create table payout (
  id uuid primary key,
  code text not null unique,                    -- key at the bank, and what the transfer's remark begins with
  batch_id uuid not null references payout_batch,
  shop_id uuid not null references shop,
  account_id uuid not null references payout_account,
  amount numeric(18,2) not null check (amount > 0),
  state text not null check (state in ('PREPARED', 'APPROVED', 'SENDING', 'SENT', 'PAID', 'FAILED', 'UNCLEAR', 'DROPPED')),
  reason text,                                  -- why it failed, was dropped or is unclear
  next_at timestamptz,                          -- when to send it, or to ask for it
  asks int not null default 0,
  approved_at timestamptz,
  sent_at timestamptz,                          -- first handed to the bank
  bank_reference text,
  debit_id uuid unique references mutation,     -- the bank's own row of it
  fee numeric(18,2) check (fee > 0),
  fee_debit_id uuid unique references mutation,
  resolve_as text check (resolve_as in ('MADE', 'FAILED')),
  resolve_reason text,
  resolve_asked_by uuid references member,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint payout_paid check ((state = 'PAID') = (debit_id is not null)),
  constraint payout_fee check ((fee is null) = (fee_debit_id is null)),
  constraint payout_resolve check ((resolve_as is null) = (resolve_asked_by is null))
);
create unique index payout_waiting_of_shop on payout (shop_id) where state = 'PREPARED';
create index payout_by_batch on payout (batch_id, id);
create index payout_by_shop on payout (shop_id, created_at desc, id desc);
create index payout_due on payout (next_at) where next_at is not null;
create index payout_not_seen on payout (approved_at) where state in ('SENDING', 'SENT', 'UNCLEAR', 'FAILED') and debit_id is null;

-- Files for the bank's own site, each made once.
create table payout_file (
  number bigint generated always as identity primary key,
  batch_id uuid not null unique references payout_batch,
  content text not null,
  exported_by uuid not null references member,
  exported_at timestamptz not null
);
