-- Where nobody quotes what sending costs, the buyer asks the seller before ordering. The answer holds for a while and for the
-- parcel that was asked about: the same buyer, shop, destination, weight and size.
create table shipping_cost_request (
  id uuid primary key,
  buyer_id uuid not null references member,
  shop_id uuid not null references shop,
  destination char(5) not null references regency,
  weight_grams int not null check (weight_grams > 0),
  volume_cm3 bigint not null check (volume_cm3 >= 0),
  goods text not null check (length(goods) <= 4000),   -- as the seller reads it, a line a product
  state text not null check (state in ('ASKED', 'TOLD', 'DECLINED')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  courier text,
  service text check (service in ('ECONOMY', 'REGULAR', 'NEXT_DAY', 'SAME_DAY', 'TRUCK', 'INTERNATIONAL')),
  price bigint check (price between 0 and 100000000),
  days_from int,
  days_to int,
  good_until timestamptz,
  reason text,
  check ((state = 'ASKED') = (answered_at is null)),
  check ((state = 'TOLD') = (price is not null)),
  check (state <> 'TOLD' or num_nulls(courier, service, days_from, days_to, good_until) = 0 and 0 <= days_from and days_from <= days_to),
  check (state <> 'DECLINED' or reason is not null)
);
create unique index shipping_cost_request_open on shipping_cost_request (buyer_id, shop_id, destination, weight_grams, volume_cm3)
  where state = 'ASKED';
create index shipping_cost_request_by_shop on shipping_cost_request (shop_id, asked_at) where state = 'ASKED';
create index shipping_cost_request_by_buyer on shipping_cost_request (buyer_id, shop_id, destination, asked_at desc);
