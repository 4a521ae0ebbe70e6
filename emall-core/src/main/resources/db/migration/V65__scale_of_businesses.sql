-- What makes a business micro, small or medium, as the laws said it at their times, and what shops declared of themselves.
create table scale_law (
  code text primary key,
  title text not null,
  in_force_from date not null unique,
  -- EITHER: the smallest class of which one bound is kept. BY_AGE: capital in the first year of a business, sales from then on.
  rule text not null check (rule in ('EITHER', 'BY_AGE'))
);
create table scale_bound (
  law text not null references scale_law,
  measure text not null check (measure in ('CAPITAL', 'SALES')),
  scale text not null check (scale in ('MICRO', 'SMALL', 'MEDIUM')),
  most bigint not null check (most > 0),        -- rupiah, itself included; what is above a class is the next one
  primary key (law, measure, scale)
);
insert into scale_law (code, title, in_force_from, rule) values
  ('UU-20-2008', 'UU 20/2008', '2008-07-04', 'EITHER'),
  ('PP-7-2021', 'PP 7/2021', '2021-02-02', 'BY_AGE');
insert into scale_bound (law, measure, scale, most) values
  ('UU-20-2008', 'CAPITAL', 'MICRO', 50000000),
  ('UU-20-2008', 'CAPITAL', 'SMALL', 500000000),
  ('UU-20-2008', 'CAPITAL', 'MEDIUM', 10000000000),
  ('UU-20-2008', 'SALES', 'MICRO', 300000000),
  ('UU-20-2008', 'SALES', 'SMALL', 2500000000),
  ('UU-20-2008', 'SALES', 'MEDIUM', 50000000000),
  ('PP-7-2021', 'CAPITAL', 'MICRO', 1000000000),
  ('PP-7-2021', 'CAPITAL', 'SMALL', 5000000000),
  ('PP-7-2021', 'CAPITAL', 'MEDIUM', 10000000000),
  ('PP-7-2021', 'SALES', 'MICRO', 2000000000),
  ('PP-7-2021', 'SALES', 'SMALL', 15000000000),
  ('PP-7-2021', 'SALES', 'MEDIUM', 50000000000);

create table scale_declaration (
  id uuid primary key,
  shop_id uuid not null references shop,
  as_of date not null,                          -- the day whose state was declared
  begun_on date not null,                       -- since when there has been a business
  capital bigint not null check (capital >= 0), -- rupiah, without land and buildings of the place of business
  yearly_sales bigint not null check (yearly_sales >= 0),
  law text not null references scale_law,
  measure text not null check (measure in ('CAPITAL', 'SALES')),
  scale text not null check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  declared_at timestamptz not null,
  declared_by text not null,
  remind_on date,                               -- when its shop is next asked to declare again; null when it was asked or has
  check (begun_on <= as_of)
);
create index scale_declaration_by_shop on scale_declaration (shop_id, as_of desc, declared_at desc);
create index scale_declaration_to_remind on scale_declaration (remind_on) where remind_on is not null;
create trigger no_delete before delete or truncate on scale_declaration for each statement execute function append_only();
