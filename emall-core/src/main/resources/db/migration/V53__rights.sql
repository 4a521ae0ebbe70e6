-- What an operator works on, and for which area: '' the whole country, '32' a province, '32.73' a
-- regency or city. An operator without a row here may nothing.
create table operator_post (
  member_id uuid primary key references member,
  area text not null check (area ~ '^([0-9]{2}([.][0-9]{2})?)?$'),
  kinds text[] not null check (cardinality(kinds) > 0
    and kinds <@ array['ALL', 'MEMBERS', 'MONEY', 'SHIPPING', 'CARE', 'CATALOGUE', 'TECHNICAL',
      'HEAD', 'AUDIT']),
  since timestamptz not null                    -- of the last change
);
insert into operator_post (member_id, area, kinds, since)
  select id, '', array['ALL'], registered_at from member where role = 'OPERATOR';

-- Who works for a shop beside its owner: one shop each.
create table shop_staff (
  member_id uuid primary key references member,
  shop_id uuid not null references shop,
  rights text[] not null check (cardinality(rights) > 0
    and rights <@ array['ORDERS', 'PRODUCTS', 'MONEY']),
  since timestamptz not null
);
create index shop_staff_by_shop on shop_staff (shop_id);

-- Whom an owner asked to work for the shop, by user name or e-mail address, whether or not somebody
-- is called so: who it is gets looked up later, apart from the owner's request.
create table staff_invitation (
  id uuid primary key,
  shop_id uuid not null references shop,
  sought citext not null,
  rights text[] not null check (cardinality(rights) > 0
    and rights <@ array['ORDERS', 'PRODUCTS', 'MONEY']),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  looked_up_at timestamptz,
  member_id uuid references member,             -- null: not looked up, or nobody who could work there
  ended_at timestamptz,
  outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  check ((ended_at is null) = (outcome is null))
);
create unique index staff_invitation_open on staff_invitation (shop_id, sought)
  where ended_at is null;
create index staff_invitation_of_member on staff_invitation (member_id) where ended_at is null;
create index staff_invitation_by_shop on staff_invitation (shop_id, invited_at);
create index staff_invitation_to_look_up on staff_invitation (invited_at)
  where looked_up_at is null and ended_at is null;
