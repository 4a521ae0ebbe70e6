-- What a shop takes off the price of its goods for who names a code.
create table voucher (
  id uuid primary key,
  shop_id uuid not null references shop,
  code text not null check (code ~ '^[A-Z0-9]{4,20}$'),
  percent int check (percent between 1 and 90),  -- of the goods' price; null: always the same amount
  amount bigint not null check (amount > 0),     -- what it takes off; of a percentage, at most
  least_goods bigint not null check (least_goods >= 0),
  from_day date not null,                        -- WIB, both days included
  until_day date not null,
  most_uses int not null check (most_uses > 0),
  most_of_buyer int not null check (most_of_buyer between 1 and most_uses),
  used int not null default 0,                   -- by orders that have it now
  given bigint not null default 0 check (given >= 0),
  made_at timestamptz not null,
  ended_at timestamptz,                          -- before its time, by the shop
  constraint voucher_code unique (shop_id, code),
  constraint voucher_days check (until_day >= from_day),
  constraint voucher_limit check (used between 0 and most_uses)
);
create index voucher_page on voucher (shop_id, made_at desc, id desc);

-- The order that took it. Given back when the order comes to nothing before it is sent.
create table voucher_use (
  order_id uuid primary key references shop_order deferrable initially deferred,  -- taken before the order is written
  voucher_id uuid not null references voucher,
  buyer_id uuid not null references member,
  nth int not null check (nth > 0),              -- which of the uses that the buyer may make
  discount bigint not null check (discount > 0),
  taken_at timestamptz not null,
  given_back_at timestamptz
);
create unique index voucher_use_of_buyer on voucher_use (voucher_id, buyer_id, nth) where given_back_at is null;
create index voucher_use_by_buyer on voucher_use (buyer_id);

-- goods_total is what is paid for the goods, the discount taken off already; the lines keep the prices before it.
alter table shop_order
  add column discount bigint not null default 0 check (discount >= 0),
  add column voucher_code text,
  add constraint shop_order_discount check ((discount > 0) = (voucher_code is not null));
