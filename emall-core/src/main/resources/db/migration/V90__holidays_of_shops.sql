-- Days on which a shop takes no orders, WIB, both ends included.
create table shop_holiday (
  id uuid primary key,
  shop_id uuid not null references shop,
  from_day date not null,
  until_day date not null,
  note text not null check (length(note) <= 200),
  written_at timestamptz not null,
  check (until_day >= from_day),
  unique (shop_id, from_day)
);
create index shop_holiday_ahead on shop_holiday (shop_id, until_day);
