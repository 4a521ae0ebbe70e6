-- Ways to pay that an invoice had before its buyer chose another: money that comes by them is still taken.
create table invoice_way (
  invoice_id uuid not null references invoice,
  account_id uuid not null references receiving_account,
  unique_code int not null check (unique_code between 0 and 999),
  total bigint not null check (total > 0),
  pay_reference text,
  left_at timestamptz not null,
  primary key (invoice_id, account_id)
);
create unique index invoice_way_reference on invoice_way (account_id, pay_reference) where pay_reference is not null;

-- An invoice whose way was changed keeps its total on each account for as long as money may be on its way there.
drop index reserved_total_by_invoice;
create unique index reserved_total_by_invoice on reserved_total (invoice_id, account_id);

-- QRIS codes, one row for each time the bank is asked for one.
create table qr_code (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  account_id uuid not null references receiving_account,
  number int not null check (number >= 1),      -- counts the invoice's codes on this account
  reference text not null,                      -- what the bank knows it by (partnerReferenceNo)
  amount bigint not null check (amount > 0),
  state text not null check (state in ('WANTED', 'SHOWN', 'LOST', 'FAILED')),
  content text,                                 -- what the picture holds
  bank_reference text,
  valid_until timestamptz not null,
  created_at timestamptz not null,
  issued_at timestamptz,
  next_at timestamptz,                          -- when the bank is asked; null once it gave an answer
  failures int not null default 0,
  failure text,
  unique (account_id, reference),
  unique (invoice_id, account_id, number),
  check ((state = 'SHOWN') = (content is not null)),
  check ((state = 'WANTED') = (next_at is not null))
);
create index qr_code_wanted on qr_code (next_at) where state = 'WANTED';
