-- Reports of a shop are about what was paid in a period.
create index shop_order_paid_of_shop on shop_order (shop_id, paid_at) where paid_at is not null;
