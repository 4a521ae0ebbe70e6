-- Money that goes back, from the moment it is owed to the bank's row that shows it gone.
create table refund (
  id uuid primary key,
  code text not null unique,                    -- what the transfer's remark carries, so that the bank's row is known
  cause_id uuid not null,                       -- mutation, order, invoice or decision by which it came to be owed
  invoice_id uuid references invoice,           -- null: money of no invoice, for whoever sent it
  amount numeric(18,2) not null check (amount > 0),
  why text not null,
  state text not null check (state in ('ASKED_ACCOUNT', 'READY', 'PREPARED', 'APPROVED', 'PAID', 'STOPPED')),
  bank text,                                    -- where it goes to
  account_number text,
  account_holder text,
  note text,                                    -- why it was sent back or stopped
  from_account_id uuid references receiving_account,
  prepared_by uuid references member,
  prepared_at timestamptz,
  approved_by uuid references member,
  approved_at timestamptz,
  paid_on date,                                 -- the bank's day
  bank_reference text,
  debit_id uuid unique references mutation,     -- the bank's own row of it
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint refund_account_known check (state in ('ASKED_ACCOUNT', 'STOPPED')
    or (bank is not null and account_number is not null and account_holder is not null)),
  constraint refund_prepared check (state not in ('PREPARED', 'APPROVED', 'PAID')
    or (prepared_by is not null and from_account_id is not null)),
  constraint refund_approved check ((state in ('APPROVED', 'PAID')) = (approved_by is not null)),
  constraint refund_by_two_operators check (approved_by is null or (prepared_by is not null and approved_by <> prepared_by)),
  constraint refund_paid check ((state = 'PAID') = (paid_on is not null and bank_reference is not null)),
  constraint refund_debit_of_paid check (debit_id is null or state = 'PAID')
);
-- A cause is paid back once; one that was stopped may come again.
create unique index refund_once_per_cause on refund (cause_id) where state <> 'STOPPED';
create index refund_open on refund (created_at) where state not in ('PAID', 'STOPPED');
create index refund_by_invoice on refund (invoice_id, created_at);
create index refund_not_seen on refund (approved_at) where state in ('APPROVED', 'PAID') and debit_id is null;

-- OUTGOING: sent, and not shown by the bank yet. UNIDENTIFIED: received, and nobody knows from whom.
-- RECEIVABLE: what somebody owes the mall because the bank took money back that had gone on.
alter table ledger_account drop constraint ledger_account_kind_check;
alter table ledger_account add constraint ledger_account_kind_check check (kind in ('BANK', 'CLEARING', 'ESCROW', 'SELLER',
  'BUYER_CREDIT', 'OWED_BACK', 'COMMISSION', 'OUTGOING', 'UNIDENTIFIED', 'RECEIVABLE'));

-- What one operator proposes about a bank's row and only another may decide.
create table money_decision (
  id uuid primary key,
  mutation_id uuid not null references mutation,
  kind text not null check (kind in ('SEND_BACK', 'UNIDENTIFIED', 'REVERSED')),
  reason text not null,
  state text not null check (state in ('ASKED', 'DONE', 'REFUSED')),
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  constraint money_decision_decided check ((state = 'ASKED') = (decided_by is null) and (state = 'ASKED') = (decided_at is null)),
  constraint money_decision_by_two_operators check (state <> 'DONE' or decided_by <> asked_by)
);
create unique index money_decision_open on money_decision (mutation_id) where state = 'ASKED';
-- A row is reversed once for each time the bank takes it away, and then it may come back.
create index money_decision_by_mutation on money_decision (mutation_id, decided_at);

-- Set when two operators say that the bank took it back for good; the ledger has let it go.
alter table mutation add column reversed_at timestamptz;
