-- What members are told on the site itself.
create table notice (
  id uuid primary key,
  dedupe_key text not null unique,              -- event + audience: the same thing is never told twice
  member_id uuid not null references member,
  occasion text not null,
  title text not null,
  text text not null,
  link text,                                    -- a path of the site
  invoice_id uuid references invoice,
  order_id uuid references shop_order,
  created_at timestamptz not null,
  read_at timestamptz,
  -- Rows become visible in another order than that of their ids; with the transaction that wrote each, a reader
  -- knows which may still appear.
  tx xid8 not null default pg_current_xact_id()
);
create index notice_of_member on notice (member_id, created_at desc, id desc);
create index notice_unread on notice (member_id) where read_at is null;
create index notice_by_tx on notice (tx);
create index notice_by_age on notice (created_at);

-- Browsers are reached by pushes.
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('SMS', 'EMAIL', 'PUSH'));
