-- What members keep to buy later. A fall of the price is measured against what the member saw and heard of, so that a shop which raises
-- a price first cannot make one.
create table favourite (
  member_id uuid not null references member,
  product_id uuid not null references product,
  added_at timestamptz not null,
  kept_price bigint not null check (kept_price > 0),  -- whole rupiah, when it was kept
  told_price bigint not null check (told_price > 0),  -- the least that was told of; at first what it was kept at
  in_stock boolean not null,                          -- as last looked at
  told_at timestamptz,                                -- null until something was told of it
  primary key (member_id, product_id)
);
create index favourite_by_time on favourite (member_id, added_at desc, product_id desc);
create index favourite_by_product on favourite (product_id);
