-- What nodes need to keep their search indexes: a row for each product or shop of which something changed that is searched, sorted or
-- filtered by. A node remembers the snapshot up to which it has followed and reads what has become visible since, so that a transaction
-- which commits late is not missed. Rows are forgotten after a day (by the database's clock, which wrote them).
create table search_change (
  id bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  product_id uuid,
  shop_id uuid,
  at timestamptz not null default clock_timestamp(),
  check (num_nonnulls(product_id, shop_id) = 1)
);
create index search_change_by_transaction on search_change (transaction);
create index search_change_by_time on search_change (at);

-- What is known of the changes as a whole; always one row.
create table search_state (
  one boolean primary key default true check (one),
  forgotten_through xid8 not null default '0',  -- changes up to this transaction may have been forgotten
  synonyms_version int not null default 0       -- grows with each edit, so that nodes read them anew
);
insert into search_state default values;

-- Pieces of completed orders, for the order "best selling".
alter table product add column sold int not null default 0 check (sold >= 0);
update product p set sold = s.pieces
from (select l.product_id, sum(l.quantity) as pieces
      from order_line l join shop_order o on o.id = l.order_id where o.state = 'COMPLETED' group by l.product_id) s
where s.product_id = p.id;

-- Not at each movement of stock: only when it passes between nothing and something.
create function search_product_changed() returns trigger language plpgsql as $$
begin
  insert into search_change (product_id) values (coalesce(new.id, old.id));
  return null;
end $$;
create function search_products_added() returns trigger language plpgsql as $$
begin
  insert into search_change (product_id) select id from added;
  return null;
end $$;
create trigger search_added after insert on product referencing new table as added
  for each statement execute function search_products_added();
create trigger search_changed after update of shop_id, category_id, slug, name, description, price, stock, state, rating_count,
    rating_sum, sold, listed_at on product for each row
  when ((old.stock > 0, old.shop_id, old.category_id, old.slug, old.name, old.description, old.price, old.state, old.rating_count,
      old.rating_sum, old.sold, old.listed_at)
    is distinct from (new.stock > 0, new.shop_id, new.category_id, new.slug, new.name, new.description, new.price, new.state,
      new.rating_count, new.rating_sum, new.sold, new.listed_at))
  execute function search_product_changed();
create trigger search_removed after delete on product for each row execute function search_product_changed();

create function search_shop_changed() returns trigger language plpgsql as $$
begin
  insert into search_change (shop_id) values (new.id);
  return null;
end $$;
create function search_shop_of_declaration_changed() returns trigger language plpgsql as $$
begin
  insert into search_change (shop_id) values (new.shop_id);
  return null;
end $$;
create trigger search_opened after insert on shop for each row execute function search_shop_changed();
create trigger search_changed after update of slug, name, state, regency_code on shop for each row
  when ((old.slug, old.name, old.state, old.regency_code) is distinct from (new.slug, new.name, new.state, new.regency_code))
  execute function search_shop_changed();
create trigger search_declared after insert on scale_declaration for each row execute function search_shop_of_declaration_changed();

-- Words and sorts of lists are the index's now; the newest of all and those of a shop stay with product_newest and product_by_shop.
drop index product_search, product_name_trigram, product_by_category, product_by_price, product_by_rating;
alter table product drop column search;
