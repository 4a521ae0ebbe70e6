-- Lists of what is to be done are read page by page.
create index work_item_page on work_item (raised_at, id) where closed_at is null;
create index mutation_desk_page on mutation (first_seen_at, id) where outcome = 'DESK';
drop index mutation_desk;

-- What a seller has to send, the most urgent first.
create index shop_order_to_ship_by_shop on shop_order (shop_id, ship_by, id) where state = 'PAID';
