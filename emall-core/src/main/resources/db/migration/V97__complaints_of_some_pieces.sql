-- A complaint may mean some pieces of an order: those that are named; none are named where it means all.
create table complaint_line (
  complaint_id uuid not null references complaint,
  product_id uuid not null references product,
  quantity int not null check (quantity > 0),
  primary key (complaint_id, product_id)
);

-- What of an order's goods its buyer got the money back for while the rest was sold, and the commission that fell away with it.
alter table order_line add column quantity_back int not null default 0 check (quantity_back between 0 and quantity);
alter table shop_order
  add column goods_back bigint not null default 0 check (goods_back between 0 and goods_total),
  add column commission_off bigint not null default 0 check (commission_off >= 0);
