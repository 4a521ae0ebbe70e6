-- What operators did to products, with the reasons that sellers read.
create table product_state_change (
  id uuid primary key,
  product_id uuid not null references product,
  at timestamptz not null,
  from_state text not null,
  to_state text not null,
  decided_by text not null,
  reason text not null
);
create index product_state_change_by_product on product_state_change (product_id, at);

-- The operators' list of products, in whatever state they are.
create index product_by_listing on product (listed_at desc, id desc);
create index product_taken_down on product (listed_at desc, id desc) where state = 'TAKEN_DOWN';
