-- Operators keep the categories. One that is retired is in no list; what stood in it, and what still arrives for it, stands in its successor.
alter table category
  add column retired_at timestamptz,
  add column successor_id uuid references category,
  add constraint category_retired check ((retired_at is null) = (successor_id is null)),
  add constraint category_succeeded check (successor_id <> id);

-- Waits for an operator who is just retiring it.
create function product_category_in_use() returns trigger language plpgsql as $$
declare
  successor uuid;
begin
  select successor_id into successor from category where id = new.category_id for key share;
  new.category_id := coalesce(successor, new.category_id);
  return new;
end $$;
create trigger category_in_use before insert or update of category_id on product for each row execute function product_category_in_use();
