-- A courier that refuses our credentials is not asked again before an operator says so.
alter table rate_bucket add column stopped_at timestamptz;
alter table rate_bucket add column stopped_for text;

-- Calls to couriers that are under way, on all nodes; one whose node died ends with its time.
create table courier_call (
  id uuid primary key,
  courier text not null,
  started_at timestamptz not null,
  good_until timestamptz not null
);
create index courier_call_by_courier on courier_call (courier);

-- What was asked and answered, by day of UTC as couriers count.
create table courier_day (
  courier text not null,
  day date not null,
  calls int not null default 0,
  asked int not null default 0,                 -- numbers, of which a call may hold many
  answered int not null default 0,              -- calls that brought an answer, by what came of them
  failed int not null default 0,
  throttled int not null default 0,
  refused int not null default 0,
  unreadable int not null default 0,
  taken_ms bigint not null default 0,           -- all calls together
  last_answer_at timestamptz,
  last_failure_at timestamptz,
  last_failure text,
  primary key (courier, day)
);

-- Where a scan was made and what the wall clock said there, as far as the courier tells.
alter table shipment_event add column local_time timestamp;
alter table shipment_event add column city text;
alter table shipment_event add column country_code text;
alter table shipment_event add column latitude numeric(9,6);
alter table shipment_event add column longitude numeric(9,6);
alter table shipment_event add column reason text;

alter table shipment add column receiver_relation text;
alter table shipment add column signature_url text;
-- The courier last told of this parcel by itself: then it need not be asked so often.
alter table shipment add column pushed_at timestamptz;

-- Parcels of a courier without news, the longest first.
create index shipment_quiet on shipment (courier, (coalesce(last_event_at, entered_at))) where next_at is not null;
