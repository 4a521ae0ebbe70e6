-- Variants: products of one shop that differ in one or two options, such as a size and a colour. Each keeps its own price, stock, photos and
-- address; its name is the family's with its own values behind it, so that carts, orders and messages say which one it is.
create table product_family (
  id uuid primary key,
  shop_id uuid not null references shop,
  name text not null,
  option_names text[] not null check (cardinality(option_names) between 1 and 2),
  unique (id, shop_id)
);
alter table product
  add column family_id uuid,
  add column family_place int check (family_place between 1 and 30),   -- so there are never more of them
  add column option_values text[] check (cardinality(option_values) between 1 and 2),
  add constraint product_family_whole check (num_nulls(family_id, family_place, option_values) in (0, 3)),
  add constraint product_family_of_shop foreign key (family_id, shop_id) references product_family (id, shop_id),
  -- looked at after the whole statement, so that two of them can exchange their values
  add constraint product_variant exclude using btree
    (family_id with =, lower(option_values[1]) with =, lower(coalesce(option_values[2], '')) with =) where (family_id is not null) deferrable;
create unique index product_of_family on product (family_id, family_place) where family_id is not null;

-- Lists show a family once, and which of them stands for it depends on all of them: who joins or leaves changes the others.
create function search_family_changed() returns trigger language plpgsql as $$
begin
  insert into search_change (product_id)
    select new.id union select id from product where family_id in (old.family_id, new.family_id);
  return null;
end $$;
create trigger search_family_changed after update of family_id, option_values on product for each row
  when ((old.family_id, old.option_values) is distinct from (new.family_id, new.option_values))
  execute function search_family_changed();
