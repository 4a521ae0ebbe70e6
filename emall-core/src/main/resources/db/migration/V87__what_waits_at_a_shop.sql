-- Of how many pieces on a shop reminds its people that a product will soon be gone.
alter table shop add column low_stock int not null default 5 check (low_stock between 0 and 1000);
-- Orders of a shop that stand still for a complaint, newest first.
create index shop_order_disputed_by_shop on shop_order (shop_id, placed_at desc, id desc) where hold = 'DISPUTE';
