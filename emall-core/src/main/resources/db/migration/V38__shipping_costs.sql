-- How large a piece is, packed, in whole centimetres; null when its seller has not told.
alter table product add column length_cm int, add column width_cm int, add column height_cm int,
  add constraint product_size check (length_cm between 1 and 300 and width_cm between 1 and 300 and height_cm between 1 and 300),
  add constraint product_size_whole check (num_nulls(length_cm, width_cm, height_cm) in (0, 3));

-- How a courier weighs a parcel: litres become kilograms by the divisor (cm3 per kg), and a begun kilogram counts as a whole
-- one only when it exceeds the tolerance. '*' is every service that has no row of its own; a courier without a row weighs as
-- the row of courier '*'. JNE forgives 300 g (1.30 kg is one kilogram), TIKI a little less (1.30 kg is two). Land freight is
-- measured by 4000, air by 6000, express across borders by 5000.
create table courier_weighing (
  courier text not null,
  service text not null check (service in ('*', 'ECONOMY', 'REGULAR', 'NEXT_DAY', 'SAME_DAY', 'TRUCK', 'INTERNATIONAL')),
  divisor int not null check (divisor between 1000 and 20000),
  tolerance_grams int not null check (tolerance_grams between 0 and 999),
  minimum_kg int not null check (minimum_kg between 1 and 1000),
  primary key (courier, service)
);
insert into courier_weighing (courier, service, divisor, tolerance_grams, minimum_kg) values
  ('*', '*', 6000, 0, 1), ('*', 'TRUCK', 4000, 0, 1),
  ('JNE', '*', 6000, 300, 1), ('JNE', 'TRUCK', 4000, 300, 10),
  ('TIKI', '*', 6000, 299, 1), ('TIKI', 'TRUCK', 4000, 299, 1),
  ('RPX', '*', 6000, 0, 1),
  ('FEDEX', '*', 5000, 0, 1), ('DHL', '*', 5000, 0, 1);
drop table tariff_rounding;

-- A file of prices that an operator brought. It replaces everything that stood for the couriers it names.
create table tariff_upload (
  id uuid primary key,
  name text not null,
  sha256 text not null,
  couriers text[] not null,
  rows int not null check (rows > 0),
  replaced int not null,
  brought_by text not null,
  brought_at timestamptz not null
);
create index tariff_upload_newest on tariff_upload (brought_at desc, id desc);
-- A zone is one of tariff_zone, a province's or regency's code, or LOCAL for a way within one regency; the narrower goes first.
alter table tariff add column upload_id uuid references tariff_upload,  -- null: the mall's own first table
  add constraint tariff_service check (service in ('ECONOMY', 'REGULAR', 'NEXT_DAY', 'SAME_DAY', 'TRUCK', 'INTERNATIONAL')),
  add constraint tariff_days check (0 <= days_from and days_from <= days_to),
  add constraint tariff_minimum check (minimum_kg between 1 and 1000);

-- Who quotes prices beside the table, how they fare, and how often they were asked in the present minute by all nodes.
create table rate_source (
  name text primary key,
  minute timestamptz not null,
  calls int not null default 0,
  failures int not null default 0,               -- in a row
  paused_until timestamptz,
  last_answer_at timestamptz,
  last_failure_at timestamptz,
  last_error text
);

-- What a source calls a regency.
create table rate_place (
  source text not null,
  regency_code char(5) not null references regency,
  state text not null check (state in ('FOUND', 'CHOSEN', 'AMBIGUOUS', 'MISSING')),
  place_id text check (length(place_id) between 1 and 100),
  label text not null default '',
  candidates jsonb not null default '[]',
  searched_at timestamptz not null,
  chosen_by text,
  primary key (source, regency_code),
  check ((state in ('FOUND', 'CHOSEN')) = (place_id is not null)),
  check ((state = 'CHOSEN') = (chosen_by is not null))
);
create index rate_place_open on rate_place (source, regency_code) where state in ('AMBIGUOUS', 'MISSING');

-- What a source answered about a parcel. Buyers see how old it is; what they saw holds at the checkout.
create table rate_answer (
  source text not null,
  origin char(5) not null,
  destination char(5) not null,
  weight_grams int not null,
  volume_cm3 bigint not null,
  quotes jsonb not null,
  asked_at timestamptz not null,
  primary key (origin, destination, weight_grams, volume_cm3, source)
);
create index rate_answer_by_time on rate_answer (asked_at);

-- Where an order's shipping cost came from, frozen with it: the source, its own name of the service and when it said so.
alter table shop_order add column rate_source text, add column service_code text, add column quoted_at timestamptz;
