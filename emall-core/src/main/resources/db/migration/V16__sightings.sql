-- One row of a bank is known by several sources: its interface, a statement file, a service that pushes. Each knows it
-- by an identity of its own, so a change of the interface or of its settings never makes an old row look new.
create table mutation_sighting (
  account_id uuid not null references receiving_account,
  source text not null,                         -- who shows it: kind of interface, layout of a file, 'moota'
  identity_key text not null,                   -- never holds the remark: banks rewrite it overnight
  occurrence int not null check (occurrence >= 1),
  strength text not null check (strength in ('BANK_ID', 'BALANCE', 'OCCURRENCE')),
  mutation_id uuid not null references mutation,
  day date not null,                            -- on which this source showed it last
  seen_at timestamptz not null,                 -- when this source showed it first
  primary key (account_id, source, identity_key, occurrence),
  unique (mutation_id, source)
);
create index mutation_sighting_by_day on mutation_sighting (account_id, source, day);

insert into mutation_sighting (account_id, source, identity_key, occurrence, strength, mutation_id, day, seen_at)
select account_id, 'feed', identity_key, occurrence, identity_strength, id, coalesce(moved_to, booking_date), first_seen_at
from mutation;

alter table mutation drop column identity_key, drop column occurrence, drop column identity_strength;

-- A source that tells a day of its own, not the bank's: between which days the bank's may lie, until a source of the
-- bank's own shows it.
alter table mutation add column day_from date, add column day_to date,
  add constraint mutation_days check (day_from <= day_to and (day_from is null) = (day_to is null));
