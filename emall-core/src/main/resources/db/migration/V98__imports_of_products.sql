-- Products that their seller brings as a file. A product is known there by its code within the shop: the seller's own, or its address while it has none.
alter table product add column code text check (length(code) between 1 and 80);
create unique index product_code_of_shop on product (shop_id, lower(coalesce(code, slug)));

create table product_import (
  id uuid primary key,
  shop_id uuid not null references shop,
  member_id uuid not null references member,  -- who brought it and hears of its end
  name text not null,                         -- as the seller's computer calls it
  bytes bigint not null,
  received_at timestamptz not null,
  state text not null check (state in ('CHECKING', 'CHECKED', 'WRITING', 'DONE', 'REFUSED', 'DROPPED')),
  next_at timestamptz,                        -- when to go on; null while there is nothing to do
  failures int not null default 0,
  done_at timestamptz,
  problem jsonb,                              -- why nothing (more) of it can be done
  read_through int not null default 0,        -- rows of the file up to this one are checked
  written_through int not null default 0,     -- rows up to this one are written
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_same int not null default 0,
  rows_refused int not null default 0,
  made int not null default 0,
  changed int not null default 0,
  check ((next_at is not null) = (state in ('CHECKING', 'WRITING')))
);
create unique index product_import_of_shop on product_import (shop_id) where state in ('CHECKING', 'CHECKED', 'WRITING');
create index product_import_by_shop on product_import (shop_id, received_at desc, id desc);
create index product_import_next on product_import (next_at, id) where next_at is not null;
create index product_import_old on product_import (received_at);

-- The file, part by part, until it is done.
create table product_import_part (
  import_id uuid not null references product_import,
  part int not null,
  content bytea not null,
  primary key (import_id, part)
);

-- What each row means: of a change only what changes. What is written goes; what is refused stays for the report.
create table product_import_row (
  import_id uuid not null references product_import,
  line int not null,                          -- counted from 1, the heading included
  verdict text not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
  code text not null,
  product_id uuid,
  seen_version int,                           -- null when only stock or state change
  name text,
  description text,
  category_id uuid,
  price bigint,
  weight_grams int,
  length_cm int,
  width_cm int,
  height_cm int,
  stock int,
  seen_stock int,
  state text,
  errors jsonb,
  primary key (import_id, line)
);
create index product_import_row_refused on product_import_row (import_id, line) where verdict = 'REFUSED';
