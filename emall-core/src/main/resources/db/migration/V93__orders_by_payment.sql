-- What was sold within a time: the operators' overview and reports read orders by when they were paid.
create index shop_order_by_payment on shop_order (paid_at, id) where paid_at is not null;
