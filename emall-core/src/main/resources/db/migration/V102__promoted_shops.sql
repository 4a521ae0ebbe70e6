-- Shops that operators put on the front page for some days, WIB, both ends included.
create table shop_promotion (
  id uuid primary key,
  shop_id uuid not null references shop,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  position int not null check (position between 1 and 99),
  added_at timestamptz not null
);
create index shop_promotion_by_end on shop_promotion (until_day);
