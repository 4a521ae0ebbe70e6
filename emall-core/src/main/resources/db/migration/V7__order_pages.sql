-- Lists of orders are read page by page, from where the page before ended.
create index shop_order_page_of_buyer on shop_order (buyer_id, placed_at desc, id desc);
create index shop_order_page_of_shop on shop_order (shop_id, placed_at desc, id desc);
create index shop_order_page_of_state on shop_order (shop_id, state, placed_at desc, id desc);
drop index shop_order_by_buyer;
drop index shop_order_by_shop;
