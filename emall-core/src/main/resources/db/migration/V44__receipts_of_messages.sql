-- What became of each part of a text message. A gateway's ids come again after some time, so they are no key.
create table message_part (
  message_id uuid not null references message,
  part int not null,
  gateway text not null,
  gateway_message_id text,                      -- null: the gateway gives none
  state text not null check (state in ('UNDER_WAY', 'UNKNOWN', 'DELIVERED', 'UNDELIVERED')),
  raw_state text,
  error_code text,
  submitted_at timestamptz not null,
  told_at timestamptz,                          -- when the state was last told
  primary key (message_id, part)
);
create index message_part_by_gateway on message_part (gateway, gateway_message_id, submitted_at desc)
  where gateway_message_id is not null;
create index message_part_told on message_part (gateway, told_at) where told_at is not null;

-- Receipts as told: stored before the gateway is answered, matched afterwards, because a receipt may come before the
-- answer to the submission is written down.
create table sms_receipt (
  id uuid primary key,
  gateway text not null,
  gateway_message_id text,
  message_id uuid,                              -- ours, where the gateway repeats it or once it is known
  fate text not null check (fate in ('UNDER_WAY', 'UNKNOWN', 'DELIVERED', 'UNDELIVERED')),
  raw_state text,
  error_code text,
  done_at timestamptz,
  raw text,
  received_at timestamptz not null,
  next_at timestamptz,                          -- null: matched, or nobody's
  matched_at timestamptz
);
create index sms_receipt_due on sms_receipt (next_at) where next_at is not null;
create index sms_receipt_by_time on sms_receipt (received_at);

-- What people sent to the mall.
create table sms_inbound (
  id uuid primary key,
  gateway text not null,
  gateway_message_id text not null,             -- ours where the gateway gives none
  sender text,
  recipient text,
  text text not null,
  sent_at timestamptz,
  raw text,
  received_at timestamptz not null,
  next_at timestamptz,                          -- null: nothing more to do
  outcome text,
  unique (gateway, gateway_message_id)
);
create index sms_inbound_due on sms_inbound (next_at) where next_at is not null;
create index sms_inbound_by_time on sms_inbound (received_at);
create index sms_inbound_by_sender on sms_inbound (sender, received_at desc);

alter table message add column done_at timestamptz; -- when it was known to have arrived, or not to
