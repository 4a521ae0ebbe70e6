-- Who stopped a member or a shop, or let them go on, when and why. Rows are only added.
create table member_state_change (
  id uuid primary key,
  member_id uuid not null references member,
  at timestamptz not null,
  from_state text not null,
  to_state text not null,
  decided_by text not null,         -- the actor's label, e.g. 'operator:<id>'
  reason text not null
);
create index member_state_change_by_member on member_state_change (member_id, at);

create table shop_state_change (
  id uuid primary key,
  shop_id uuid not null references shop,
  at timestamptz not null,
  from_state text not null,
  to_state text not null,
  with_owner boolean not null,      -- stopped, or let go on, because its owner was
  decided_by text not null,
  reason text not null
);
create index shop_state_change_by_shop on shop_state_change (shop_id, at);

-- The members' desk: the newest first, and words within names.
create index member_newest on member (registered_at, id);
create index member_name_trigram on member using gin (name gin_trgm_ops);
create index member_username_trigram on member using gin ((username::text) gin_trgm_ops);
create index shop_name_trigram on shop using gin (name gin_trgm_ops);
