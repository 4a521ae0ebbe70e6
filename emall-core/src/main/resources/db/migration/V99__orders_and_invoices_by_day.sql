-- Operators look through orders and invoices of all shops and buyers, the newest first.
create index shop_order_by_placing on shop_order (placed_at desc, id desc);
create index invoice_by_creation on invoice (created_at desc, id desc);
