-- The mall's first schema. Amounts of rupiah are bigint; what mirrors a bank keeps sen in numeric(18,2).
-- Every rule that protects money or stock and that the database can enforce is enforced here.
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- ---------------------------------------------------------------- region
create table province (
  code char(2) primary key,
  name text not null,
  time_zone text not null
);
create table regency (
  code char(5) primary key,
  province_code char(2) not null references province,
  kind text not null check (kind in ('KABUPATEN', 'KOTA')),
  name text not null,
  seat text not null,
  time_zone text not null,
  latitude numeric(6,3) not null,
  longitude numeric(6,3) not null
);
create index regency_by_province on regency (province_code);

-- ---------------------------------------------------------------- audit
create table audit_event (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,              -- 'operator:<id>', 'partner:<id>', 'member:<id>', 'system:<name>'
  act text not null,                -- e.g. 'seller.approve'
  object_kind text not null,
  object_id text not null,
  before jsonb,
  after jsonb,
  correlation_id text
);
create index audit_event_by_object on audit_event (object_kind, object_id, at);

-- A thing that a person must look at. One open item per cause.
create table work_item (
  id uuid primary key,
  kind text not null,               -- e.g. 'courier.unknown-code', 'feed.alarm', 'message.parked'
  object_id text not null,
  reason text not null,
  details jsonb not null default '{}',
  raised_at timestamptz not null,
  closed_at timestamptz,
  closed_by text
);
create unique index work_item_open on work_item (kind, object_id) where closed_at is null;

-- ---------------------------------------------------------------- ledger
create table ledger_account (
  id uuid primary key,
  kind text not null check (kind in ('BANK', 'CLEARING', 'ESCROW', 'SELLER', 'BUYER_CREDIT', 'OWED_BACK', 'COMMISSION')),
  owner text not null,              -- bank account id, order id, shop id, member id; 'mall' for the mall's own
  unique (kind, owner)
);
create table ledger_entry (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,               -- 'invoice.settled', 'order.completed', ...
  source text not null,             -- id of what caused it
  memo text not null,
  unique (kind, source)             -- one cause books once, for ever
);
create table ledger_posting (
  entry_id uuid not null references ledger_entry,
  account_id uuid not null references ledger_account,
  amount numeric(18,2) not null check (amount <> 0),   -- debit positive, credit negative
  primary key (entry_id, account_id)
);
create index ledger_posting_by_account on ledger_posting (account_id) include (amount);

create function ledger_entry_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount), 0) <> 0 or count(*) < 2 from ledger_posting where entry_id = new.entry_id) then
    raise exception 'ledger entry % does not balance', new.entry_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_entry_balances();

create function ledger_entry_has_postings() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from ledger_posting where entry_id = new.id) then
    raise exception 'ledger entry % has no postings', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_has_postings after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_entry_has_postings();

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on ledger_entry for each statement execute function append_only();
create trigger append_only before update or delete or truncate on ledger_posting for each statement execute function append_only();
create trigger append_only before update or delete or truncate on audit_event for each statement execute function append_only();

-- ---------------------------------------------------------------- media
create table media (
  id text primary key,              -- lower-case hex sha-256 of the bytes; of salt and bytes when private
  content_type text not null,
  bytes bigint not null check (bytes > 0),
  private boolean not null,         -- identity scans: only their member and operators
  uploaded_by text not null,
  uploaded_at timestamptz not null
);

-- ---------------------------------------------------------------- member
create table member (
  id uuid primary key,
  username citext not null unique,
  email citext not null unique,
  phone text not null,              -- E.164
  name text not null,
  password_hash text not null,
  regency_code char(5) not null references regency,
  address text not null,
  language text not null check (language in ('id', 'en')),
  state text not null check (state in ('AWAITING_PHONE', 'ACTIVE', 'SUSPENDED')),
  role text not null check (role in ('BUYER', 'SELLER', 'OPERATOR')),
  registered_at timestamptz not null,
  activated_at timestamptz
);
-- A phone is proven once: two unconfirmed registrations may name it, one active member holds it.
create unique index member_phone_active on member (phone) where state <> 'AWAITING_PHONE';

create table one_time_code (
  id uuid primary key,
  member_id uuid not null references member,
  purpose text not null check (purpose in ('CONFIRM_PHONE')),
  phone text not null,              -- where it was sent; what is counted against too many messages
  code_hash text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0 check (attempts between 0 and 5),
  used_at timestamptz
);
create index one_time_code_by_member on one_time_code (member_id, purpose, issued_at desc);
create index one_time_code_by_phone on one_time_code (phone, issued_at);

create table session (
  token_hash text primary key,      -- sha-256 of the cookie's value
  member_id uuid not null references member,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  revoked_at timestamptz
);
create index session_by_member on session (member_id);

-- Failed sign-ins per key (user name or address), for slowing guesses down.
create table sign_in_failure (
  key text not null,
  at timestamptz not null
);
create index sign_in_failure_by_key on sign_in_failure (key, at);

create table seller_application (
  id uuid primary key,
  member_id uuid not null references member,
  shop_name text not null,
  document_kind text not null check (document_kind in ('NIK', 'NIB', 'NPWP', 'PIRT')),
  document_cipher bytea not null,   -- AES-GCM, key id in front
  document_hmac bytea not null,     -- for finding duplicates without reading
  scan_media_id text references media,
  state text not null check (state in ('SUBMITTED', 'APPROVED', 'RETURNED', 'REFUSED')),
  findings jsonb not null,          -- what the rules said, in order
  reason text,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by text
);
create unique index seller_application_open on seller_application (member_id) where state in ('SUBMITTED', 'RETURNED', 'APPROVED');
create index seller_application_same_document on seller_application (document_hmac);
create index seller_application_desk on seller_application (submitted_at) where state = 'SUBMITTED';
create unique index seller_application_document on seller_application (document_hmac) where state = 'APPROVED';

-- ---------------------------------------------------------------- shop, catalogue
create table shop (
  id uuid primary key,
  owner_id uuid not null unique references member,
  slug text not null unique,
  name text not null,
  tagline text not null default '',
  about text not null default '',
  regency_code char(5) not null references regency,
  banner_media_id text references media,
  state text not null check (state in ('OPEN', 'CLOSED', 'SUSPENDED')),
  opened_at timestamptz not null
);
create table category (
  id uuid primary key,
  slug text not null unique,
  name_id text not null,
  name_en text not null,
  icon text not null,
  position int not null
);
create text search configuration mall (copy = indonesian);
alter text search configuration mall alter mapping for hword, hword_part, word with unaccent, indonesian_stem;
create table product (
  id uuid primary key,
  shop_id uuid not null references shop,
  category_id uuid not null references category,
  slug text not null unique,
  name text not null,
  description text not null,
  price bigint not null check (price between 100 and 1000000000),
  weight_grams int not null check (weight_grams between 1 and 500000),
  stock int not null check (stock between 0 and 1000000),
  state text not null check (state in ('ON_SALE', 'HIDDEN', 'TAKEN_DOWN')),
  photo_media_ids text[] not null default '{}' check (cardinality(photo_media_ids) <= 8),
  rating_count int not null default 0,
  rating_sum int not null default 0,
  -- thousandths of a star, drawn towards 3.5 by five imagined reviews so that one review does not lead the list
  rating_score int generated always as ((rating_sum * 1000 + 17500) / (rating_count + 5)) stored,
  listed_at timestamptz not null,
  version int not null default 0,
  search tsvector generated always as (
    setweight(to_tsvector('mall'::regconfig, name), 'A') || setweight(to_tsvector('mall'::regconfig, description), 'C')) stored
);
create index product_newest on product (listed_at desc, id desc) where state = 'ON_SALE';
create index product_by_category on product (category_id, listed_at desc, id desc) where state = 'ON_SALE';
create index product_by_shop on product (shop_id, listed_at desc, id desc);
create index product_by_price on product (price, id) where state = 'ON_SALE';
create index product_by_rating on product (rating_score, id) where state = 'ON_SALE';
create index product_search on product using gin (search);
create index product_name_trigram on product using gin (name gin_trgm_ops);

create table review (
  id uuid primary key,
  product_id uuid not null references product,
  member_id uuid not null references member,
  order_id uuid,                    -- null only for reviews that came with demo data
  stars int not null check (stars between 1 and 5),
  text text not null,
  written_at timestamptz not null,
  unique (product_id, member_id)
);
create index review_newest on review (product_id, written_at desc);

-- ---------------------------------------------------------------- rates
create table tariff (
  courier text not null,
  service text not null,            -- ECONOMY, REGULAR, NEXT_DAY
  origin_zone text not null,
  destination_zone text not null,
  price_per_kg bigint not null check (price_per_kg > 0),
  minimum_kg int not null default 1,
  days_from int not null,
  days_to int not null,
  primary key (courier, service, origin_zone, destination_zone)
);
create table tariff_zone (
  province_code char(2) primary key references province,
  zone text not null
);

-- ---------------------------------------------------------------- cart
create table cart (
  id uuid primary key,
  member_id uuid unique references member,      -- null: a visitor's cart, found by its cookie
  token_hash text unique,
  changed_at timestamptz not null,
  check (member_id is not null or token_hash is not null)
);
create table cart_line (
  cart_id uuid not null references cart on delete cascade,
  product_id uuid not null references product,
  quantity int not null check (quantity between 1 and 1000),
  added_at timestamptz not null,
  primary key (cart_id, product_id)
);

-- ---------------------------------------------------------------- partner (named by invoices)
create table partner (
  id uuid primary key,
  name text not null unique,
  soap_username text not null unique,
  soap_secret_cipher bytea not null,            -- digest authentication needs it back
  api_key_hash text not null unique,            -- sha-256
  api_key_hint text not null,                   -- last four characters, for people
  state text not null check (state in ('ACTIVE', 'REVOKED')),
  issued_at timestamptz not null,
  issued_by text not null
);
create table soap_nonce (
  nonce text primary key,
  seen_at timestamptz not null
);
create index soap_nonce_by_time on soap_nonce (seen_at);
-- The first answer to a write that a partner may repeat. Written in the transaction of the write itself.
create table idempotency_key (
  owner text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  answer text,                                  -- null only inside the transaction that answers
  created_at timestamptz not null,
  primary key (owner, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);

-- ---------------------------------------------------------------- ordering
create table receiving_account (
  id uuid primary key,
  name text not null unique,                    -- the settings' name, e.g. 'bca'
  bank text not null,
  number text not null,
  holder text not null,
  enabled boolean not null,
  unique (bank, number)
);
create table invoice (
  id uuid primary key,
  code text not null unique,
  buyer_id uuid references member,
  partner_id uuid references partner,
  buyer_name text not null,
  buyer_email text not null,
  buyer_phone text not null,
  language text not null,
  state text not null check (state in ('OPEN', 'PARTLY_PAID', 'PAID', 'LAPSED', 'CANCELLED')),
  goods_total bigint not null check (goods_total > 0),
  shipping_total bigint not null check (shipping_total >= 0),
  credit_used bigint not null default 0 check (credit_used >= 0),
  unique_code int not null check (unique_code between 0 and 999),
  total bigint not null check (total > 0),
  paid_amount numeric(18,2) not null default 0,
  account_id uuid not null references receiving_account,
  created_at timestamptz not null,
  deadline timestamptz not null,
  paid_at timestamptz,
  closed_at timestamptz,
  check (total = goods_total + shipping_total - credit_used + unique_code),
  check (buyer_id is not null or partner_id is not null),
  check ((state = 'PAID') = (paid_at is not null))
);
create index invoice_waiting on invoice (account_id, deadline) where state in ('OPEN', 'PARTLY_PAID');
create index invoice_by_buyer on invoice (buyer_id, created_at desc);
create index invoice_by_partner on invoice (partner_id, created_at desc);

-- A total belongs to one invoice of an account until it is freed; unique as a total, not as a code.
create table reserved_total (
  account_id uuid not null references receiving_account,
  total bigint not null,
  invoice_id uuid not null references invoice deferrable initially deferred,  -- reserved before the invoice is written
  reserved_at timestamptz not null,
  free_at timestamptz,                          -- set when the invoice closes; the row goes when it has passed
  primary key (account_id, total)
);
create unique index reserved_total_by_invoice on reserved_total (invoice_id);

-- One row per wish to buy, written first: the same wish sent twice meets it and gets the same invoice.
create table checkout_request (
  key text primary key,
  invoice_id uuid not null references invoice deferrable initially deferred
);

create table shop_order (
  id uuid primary key,
  code text not null unique,
  invoice_id uuid not null references invoice,
  shop_id uuid not null references shop,
  buyer_id uuid references member,
  state text not null check (state in ('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED',
    'LAPSED', 'CANCELLED', 'RETURNING', 'RETURNED', 'REFUNDED', 'LOST')),
  hold text check (hold in ('DISPUTE', 'BANK_REVERSAL', 'OPERATOR')),
  goods_total bigint not null check (goods_total > 0),
  shipping_cost bigint not null check (shipping_cost >= 0),
  commission_basis_points int not null check (commission_basis_points between 0 and 10000),  -- frozen at sale
  recipient text not null,
  recipient_phone text not null,
  address text not null,
  regency_code char(5) not null references regency,
  courier text not null,
  service text not null,
  weight_grams int not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  ship_by timestamptz,                          -- promised; set when paid
  shipped_at timestamptz,
  delivered_at timestamptz,
  complete_at timestamptz,                      -- end of the complaint period; set when delivered
  closed_at timestamptz,
  closed_reason text,
  unique (invoice_id, shop_id)
);
create index shop_order_by_shop on shop_order (shop_id, state, placed_at desc);
create index shop_order_by_buyer on shop_order (buyer_id, placed_at desc);
create index shop_order_to_complete on shop_order (complete_at) where state = 'DELIVERED' and hold is null;
create index shop_order_to_ship on shop_order (ship_by) where state = 'PAID';

create table order_line (
  order_id uuid not null references shop_order,
  line int not null,
  product_id uuid not null references product,
  name text not null,
  unit_price bigint not null check (unit_price > 0),
  quantity int not null check (quantity > 0),
  weight_grams int not null,
  primary key (order_id, line),
  unique (order_id, product_id)
);
-- Stock taken out of product.stock for an order. Held until paid, consumed when paid, given back once when the order dies.
create table stock_hold (
  order_id uuid not null references shop_order,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  state text not null check (state in ('HELD', 'CONSUMED', 'RELEASED')),
  primary key (order_id, product_id)
);

-- What happened to an invoice or an order, for its page and for checking states against events.
create table order_event (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  order_id uuid references shop_order,          -- null: the invoice itself
  event text not null,
  from_state text,
  to_state text,
  at timestamptz not null,
  actor text not null,
  details jsonb not null default '{}'
);
create index order_event_by_invoice on order_event (invoice_id, at);
create index order_event_by_order on order_event (order_id, at);

-- ---------------------------------------------------------------- payment
create table feed (
  account_id uuid primary key references receiving_account,
  next_read_at timestamptz not null,
  reading_until timestamptz,                    -- lease of the node that reads now
  asked_at timestamptz,                         -- somebody said "I have paid" and waits
  last_read_at timestamptz,
  last_complete_at timestamptz,                 -- begin of the newest complete read
  since date not null,                          -- first business day (WIB) that is the mall's concern
  failures int not null default 0,
  last_error text,
  stopped_reason text                           -- set on AUTH and BAD_REQUEST: no more calls until an operator resumes
);
create table feed_fetch (
  id uuid primary key,
  account_id uuid not null references receiving_account,
  source text not null,                         -- 'feed', 'file', 'push'
  from_day date not null,
  to_day date not null,
  started_at timestamptz not null,
  complete boolean not null,
  rows int not null,
  new_rows int not null,
  problem text,
  raw bytea                                     -- gzip of the answer as received
);
create index feed_fetch_by_account on feed_fetch (account_id, started_at desc);

create table mutation (
  id uuid primary key,
  account_id uuid not null references receiving_account,
  identity_strength text not null check (identity_strength in ('BANK_ID', 'BALANCE', 'OCCURRENCE')),
  identity_key text not null,                   -- never holds the remark: banks rewrite it overnight
  occurrence int not null check (occurrence >= 1),
  direction text not null check (direction in ('CREDIT', 'DEBIT')),
  amount numeric(18,2) not null check (amount > 0),
  booking_date date not null,
  bank_time timestamptz,
  remark text not null,
  counterparty text,
  bank_transaction_id text,
  balance_after numeric(18,2),
  fetch_id uuid not null references feed_fetch,
  first_seen_at timestamptz not null,
  disappeared_at timestamptz,
  outcome text not null check (outcome in ('NEW', 'SETTLED', 'DESK', 'NOT_OURS', 'OWED_BACK', 'DEBIT')),
  outcome_reason text,
  outcome_at timestamptz,
  unique (account_id, identity_key, occurrence)
);
create index mutation_new on mutation (account_id, booking_date) where outcome = 'NEW';
create index mutation_desk on mutation (first_seen_at) where outcome = 'DESK';
create index mutation_by_day on mutation (account_id, booking_date);

-- Money of one mutation given to one invoice, once.
create table settlement (
  mutation_id uuid primary key references mutation,
  invoice_id uuid not null references invoice,
  amount numeric(18,2) not null check (amount > 0),
  how text not null check (how in ('REFERENCE', 'REMARK', 'EXACT_TOTAL', 'OPERATOR')),
  settled_at timestamptz not null,
  settled_by text not null
);
create index settlement_by_invoice on settlement (invoice_id);

create table payment_claim (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  claimed_at timestamptz not null,
  sender_bank text,
  sender_name text,
  transfer_date date,
  proof_media_id text references media,
  note text,
  claimed_by text not null
);
create index payment_claim_by_invoice on payment_claim (invoice_id, claimed_at desc);

-- ---------------------------------------------------------------- shipping
create table shipment (
  id uuid primary key,
  order_id uuid not null references shop_order,
  courier text not null,
  number text not null,                         -- canonical form of the resi
  recipient_phone text not null,                -- some couriers want its last digits
  time_zone text not null,                      -- of the destination: nobody delivers at night
  status text not null check (status in ('PENDING', 'INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'ATTEMPT_FAIL',
    'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'RETURNING', 'RETURNED', 'CANCELLED', 'EXCEPTION', 'EXPIRED', 'UNKNOWN')),
  sub_status text,
  entered_at timestamptz not null,
  replaced_at timestamptz,                      -- a mistyped resi that was corrected
  last_event_at timestamptz,
  last_answer_at timestamptz,
  delivered_at timestamptz,
  receiver_name text,
  photo_url text,
  next_at timestamptz,                          -- null: not followed any more
  claimed_until timestamptz,
  refreshed_at timestamptz,                     -- a person last asked for news
  failures int not null default 0,
  last_error text,
  latitude numeric(9,6),
  longitude numeric(9,6)
);
create unique index shipment_number on shipment (courier, number) where replaced_at is null;
create unique index shipment_current on shipment (order_id) where replaced_at is null;
create index shipment_by_order on shipment (order_id);
create index shipment_due on shipment (courier, next_at) where next_at is not null;

create table shipment_event (
  shipment_id uuid not null references shipment,
  event_key text not null,                      -- sha-256 of what the courier said
  position int not null,                        -- in the courier's order, for scans of the same minute
  occurred_at timestamptz not null,
  raw_time text not null,
  zone_basis text not null,
  status text not null,
  sub_status text,
  code text,
  description text not null,
  location text,
  received_at timestamptz not null,
  primary key (shipment_id, event_key)
);
create index shipment_event_by_time on shipment_event (shipment_id, occurred_at);
create table shipment_answer (
  id uuid primary key,
  shipment_id uuid not null references shipment,
  at timestamptz not null,
  mapping_version int not null,
  raw bytea not null                            -- gzip
);
create index shipment_answer_by_shipment on shipment_answer (shipment_id, at desc);

-- One token bucket per outside credential, shared by all nodes.
create table rate_bucket (
  name text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  paused_until timestamptz,
  failures int not null default 0               -- in a row; too many pause the bucket
);
-- Numbers that must not repeat within a business day (WIB), e.g. SNAP's X-EXTERNAL-ID.
create table daily_sequence (
  name text not null,
  day date not null,
  last bigint not null,
  primary key (name, day)
);
create table adapter_token (
  name text primary key,
  token_cipher bytea not null,
  expires_at timestamptz not null
);

-- ---------------------------------------------------------------- notice
create table message (
  id uuid primary key,
  dedupe_key text not null unique,              -- event + audience + channel: the same thing is never said twice
  channel text not null check (channel in ('SMS', 'EMAIL')),
  recipient text not null,
  template text not null,
  language text not null,
  subject text,
  body text not null,
  html text,
  enclosed_invoice_id uuid references invoice,  -- drawn and enclosed when the message is sent
  urgency text not null check (urgency in ('CODE', 'NORMAL')),
  invoice_id uuid references invoice,
  order_id uuid references shop_order,
  member_id uuid references member,
  state text not null check (state in ('QUEUED', 'SUBMITTED', 'DELIVERED', 'UNDELIVERED', 'UNCERTAIN', 'PARKED')),
  attempts int not null default 0,
  doubts int not null default 0,                -- attempts after which nobody knew whether it was taken
  next_at timestamptz,                          -- null: nothing more to do
  claimed_until timestamptz,
  give_up_at timestamptz not null,
  gateway text,
  gateway_message_id text,
  last_error text,
  created_at timestamptz not null,
  submitted_at timestamptz,
  check ((state = 'QUEUED') = (next_at is not null))
);
create index message_due on message (urgency, next_at) where next_at is not null;
create index message_by_invoice on message (invoice_id) where invoice_id is not null;
create index message_by_recipient on message (recipient, created_at desc);
create index message_parked on message (created_at desc) where state = 'PARKED';
-- Gateways that are left alone for a while, by all nodes.
create table gateway_pause (
  gateway text primary key,
  paused_until timestamptz not null,
  reason text not null
);

-- ---------------------------------------------------------------- recurring background work (db-scheduler's own table)
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
