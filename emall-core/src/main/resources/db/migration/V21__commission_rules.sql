-- What the mall keeps of goods, where it differs from the setting: for one shop, one category, or one category of one shop.
create table commission_rule (
  id uuid primary key,
  shop_id uuid references shop,
  category_id uuid references category,
  basis_points int not null check (basis_points between 0 and 10000),
  valid_from date not null,                     -- WIB, both days included
  valid_to date,
  reason text not null,
  state text not null check (state in ('PROPOSED', 'ACTIVE', 'REFUSED', 'END_PROPOSED', 'ENDED')),
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  end_asked_by uuid references member,
  ended_by uuid references member,
  ended_at timestamptz,
  constraint commission_rule_of_something check (shop_id is not null or category_id is not null),
  constraint commission_rule_days check (valid_to >= valid_from),
  constraint commission_rule_decided check ((state = 'PROPOSED') = (decided_by is null)),
  constraint commission_rule_by_two_operators check (state in ('PROPOSED', 'REFUSED') or decided_by <> asked_by),
  constraint commission_rule_end check ((state in ('END_PROPOSED', 'ENDED')) = (end_asked_by is not null)),
  constraint commission_rule_ended check ((state = 'ENDED') = (ended_by is not null)),
  constraint commission_rule_ended_by_two_operators check (ended_by is null or ended_by <> end_asked_by)
);
create index commission_rule_in_force on commission_rule (category_id, shop_id) where state in ('ACTIVE', 'END_PROPOSED');
create index commission_rule_page on commission_rule (asked_at desc, id desc);

-- What was agreed at the sale. Null in what was sold before: then goods_total and commission_basis_points of the order tell it.
alter table order_line add column commission_basis_points int check (commission_basis_points between 0 and 10000);
alter table order_line add column commission_rule_id uuid references commission_rule;
alter table shop_order add column commission bigint check (commission >= 0 and commission <= goods_total);

-- When the seller of a paid order was reminded that its time to send is nearly over.
alter table shop_order add column ship_reminded_at timestamptz;
