-- A way in which a complaint may end: the buyer sends the goods back by a courier, and the money follows.
alter table complaint
  add column wish text not null default 'MONEY' check (wish in ('MONEY', 'SEND_BACK')),
  drop constraint complaint_state_check,
  add constraint complaint_state_check check (state in ('OPEN', 'SENDING_BACK', 'WITHDRAWN', 'CONCEDED', 'CONTINUED',
    'REFUNDED', 'TAKEN_BACK', 'LAPSED')),
  drop constraint complaint_closed,
  add constraint complaint_closed
    check ((state in ('OPEN', 'SENDING_BACK')) = (closed_at is null) and (closed_at is null) = (closed_by is null));
drop index complaint_open;
create unique index complaint_open on complaint (order_id) where closed_at is null;

-- Places 3 to 5 are what a seller shows who objects to what came back.
alter table complaint_photo drop constraint complaint_photo_position_check,
  add constraint complaint_photo_position_check check (position between 0 and 5);

create table goods_return (
  complaint_id uuid primary key references complaint,
  shop_id uuid not null references shop,
  state text not null check (state in ('AGREED', 'SENT', 'ARRIVED', 'ASIDE', 'OVER')),
  agreed_by text not null,
  agreed_at timestamptz not null,
  reason text,                                  -- the operator's, where one decided on it
  recipient text not null,
  phone text not null,
  address text not null,
  postage bigint not null check (postage >= 0), -- of the way back, borne by the seller
  with_shipping boolean not null,               -- whether the order's shipping goes back too when all pieces do
  send_by timestamptz not null,
  due_at timestamptz,                           -- when time alone moves it on
  shipment_id uuid references shipment,
  sent_at timestamptz,
  arrived_at timestamptz,
  objection text check (length(objection) between 1 and 1000),
  objected_at timestamptz,
  restocked boolean not null default false,
  constraint goods_return_runs check ((state in ('AGREED', 'ARRIVED')) = (due_at is not null)),
  constraint goods_return_objected check ((objection is null) = (objected_at is null)),
  constraint goods_return_sent check ((shipment_id is null) = (sent_at is null))
);
create index goods_return_due on goods_return (due_at) where due_at is not null;
create index goods_return_of_shop on goods_return (shop_id, agreed_at desc);

-- The complaint for which a buyer sends it back; null for what a seller sends to a buyer.
alter table shipment add column return_id uuid references complaint;
create index shipment_of_return on shipment (return_id) where return_id is not null;

-- What the seller bore of the way back of some pieces, paid to the buyer with their price.
alter table shop_order add column postage_back bigint not null default 0 check (postage_back between 0 and shipping_cost);
