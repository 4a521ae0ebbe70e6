-- Goods that are made when they are ordered, and within how many days; 0 for what is sold from stock. The stock of what is made to order is
-- how many pieces its shop still takes on, so that no more are sold than can be made.
alter table product add column making_days int not null default 0 check (making_days between 0 and 60);

-- The longest of an order's goods when it was placed: by so much longer its seller may take to send.
alter table shop_order add column making_days int not null default 0 check (making_days between 0 and 60);

alter table product_import_row add column making_days int;   -- 0 to be sold from stock

-- Lists are narrowed by it, so the search indexes hear of it.
drop trigger search_changed on product;
create trigger search_changed after update of shop_id, category_id, slug, name, description, price, stock, making_days, state,
    rating_count, rating_sum, sold, listed_at on product for each row
  when ((old.stock > 0, old.making_days > 0, old.shop_id, old.category_id, old.slug, old.name, old.description, old.price, old.state,
      old.rating_count, old.rating_sum, old.sold, old.listed_at)
    is distinct from (new.stock > 0, new.making_days > 0, new.shop_id, new.category_id, new.slug, new.name, new.description, new.price,
      new.state, new.rating_count, new.rating_sum, new.sold, new.listed_at))
  execute function search_product_changed();
