-- Accounts whose payments are told to the mall, one by one, instead of being read: virtual accounts and QRIS.
alter table receiving_account add column kind text not null default 'BANK' check (kind in ('BANK', 'VA', 'QRIS'));

-- What the payer names at the bank: the number of the virtual account, or the reference of the QR code. Never used again.
alter table invoice add column pay_reference text;
create unique index invoice_pay_reference on invoice (account_id, pay_reference) where pay_reference is not null;
create index invoice_by_pay_reference on invoice (pay_reference) where pay_reference is not null;
create sequence pay_reference_serial;

-- SWEEP: the same money again, as it moves from the virtual account's pot to the mall's own account.
alter table mutation drop constraint mutation_outcome_check;
alter table mutation add constraint mutation_outcome_check check (outcome in ('NEW', 'SETTLED', 'DESK', 'NOT_OURS',
  'OWED_BACK', 'DEBIT', 'SWEEP'));

-- Which row of the mall's own account brought which payment that was told: each payment once.
create table sweep (
  pushed_id uuid primary key references mutation,
  row_id uuid not null references mutation,
  fee numeric(18,2) not null default 0 check (fee >= 0),  -- what the provider kept of this payment
  swept_at timestamptz not null,
  check (pushed_id <> row_id)
);
create index sweep_by_row on sweep (row_id);

-- FEES: what banks and providers keep.
alter table ledger_account drop constraint ledger_account_kind_check;
alter table ledger_account add constraint ledger_account_kind_check check (kind in ('BANK', 'CLEARING', 'ESCROW', 'SELLER',
  'BUYER_CREDIT', 'OWED_BACK', 'COMMISSION', 'OUTGOING', 'UNIDENTIFIED', 'RECEIVABLE', 'FEES'));

-- Tokens that the mall gave to those who call it; only their hashes.
create table push_token (
  hash text primary key,
  account text not null,                        -- the settings' name of who was given it
  good_until timestamptz not null
);
create index push_token_by_end on push_token (good_until);

-- Calls as they were answered, so that one sent again is answered alike. A number names a call within a day and service.
create table push_call (
  account text not null,                        -- the settings' name of who called
  service text not null,
  day date not null,                            -- WIB
  external_id text not null,
  request_id text not null,                     -- what the call is about: inquiryRequestId, paymentRequestId
  digest text not null,                         -- of the content that must not differ
  result text not null,
  answered_at timestamptz not null,
  primary key (account, service, day, external_id)
);
create index push_call_by_time on push_call (answered_at);

-- Payments that were told and taken, each once for ever.
create table pushed_payment (
  account_id uuid not null references receiving_account,
  payment_id text not null,
  reference text not null,
  amount numeric(18,2) not null check (amount > 0),
  mutation_id uuid not null unique references mutation,
  told_at timestamptz not null,
  primary key (account_id, payment_id)
);
create index pushed_payment_by_reference on pushed_payment (account_id, reference);

-- Whether the bank was asked about an invoice of a virtual account before it ends, lest a payment was never told.
create table payment_look (
  invoice_id uuid primary key references invoice,
  next_at timestamptz not null,
  looked_at timestamptz,                        -- begin of the newest look that was answered
  looking_until timestamptz,                    -- lease of the node that looks now
  failures int not null default 0,
  last_error text
);
