-- What is checked for each row costs more than the row; here the same is checked once for each statement, from the rows
-- that it adds. docs/decisions tells why that refuses the same.

-- A row that is checked when it is added stays right only while what it names can neither go nor take another id.
create function never_removed() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % are never removed and keep their id', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never_removed before delete or truncate on invoice for each statement execute function never_removed();
create trigger never_removed before delete or truncate on shop_order for each statement execute function never_removed();
create trigger never_removed before delete or truncate on ledger_account for each statement execute function never_removed();
create trigger keeps_id before update of id on invoice for each statement execute function never_removed();
create trigger keeps_id before update of id on shop_order for each statement execute function never_removed();
create trigger keeps_id before update of id on ledger_account for each statement execute function never_removed();

-- What a statement adds to an entry sums to zero by itself, and so does the entry, and it is of accounts that there are.
-- An entry without any posting is still found at the end, by ledger_entry_has_postings.
drop trigger ledger_entry_balances on ledger_posting;
drop function ledger_entry_balances();
alter table ledger_posting drop constraint ledger_posting_entry_id_fkey;
alter table ledger_posting drop constraint ledger_posting_account_id_fkey;
create function ledger_postings_fit() returns trigger language plpgsql
  -- What is looked up is found by its key, however the tables grow.
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  broken uuid;
begin
  select f.entry_id into broken from fresh f group by f.entry_id having sum(f.amount) <> 0 or count(*) < 2 limit 1;
  if found then
    raise exception 'ledger entry % does not balance', broken using errcode = 'check_violation';
  end if;
  select f.entry_id into broken from fresh f
    left join ledger_entry e on e.id = f.entry_id left join ledger_account a on a.id = f.account_id
    where e.id is null or a.id is null limit 1;
  if found then
    raise exception 'a posting of ledger entry % is of no entry or account', broken using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger ledger_postings_fit after insert on ledger_posting
  referencing new table as fresh for each statement execute function ledger_postings_fit();

-- What happened to an invoice and what is told of it names an invoice and an order that there are.
create function invoice_and_order_exist() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  perform 1 from fresh f left join invoice i on i.id = f.invoice_id left join shop_order o on o.id = f.order_id
    where (f.invoice_id is not null and i.id is null) or (f.order_id is not null and o.id is null) limit 1;
  if found then
    raise exception 'a row of table % names an invoice or order that is not there', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create function keeps_invoice_and_order() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % keep their invoice and order', tg_table_name using errcode = 'restrict_violation';
end $$;
alter table order_event drop constraint order_event_invoice_id_fkey;
alter table order_event drop constraint order_event_order_id_fkey;
create trigger invoice_and_order_exist after insert on order_event
  referencing new table as fresh for each statement execute function invoice_and_order_exist();
create trigger keeps_invoice_and_order before update of invoice_id, order_id on order_event
  for each statement execute function keeps_invoice_and_order();
alter table message drop constraint message_invoice_id_fkey;
alter table message drop constraint message_order_id_fkey;
alter table message drop constraint message_enclosed_invoice_id_fkey;
alter table message add constraint message_encloses_its_invoice
  check (enclosed_invoice_id is null or (invoice_id is not null and enclosed_invoice_id = invoice_id));
create trigger invoice_and_order_exist after insert on message
  referencing new table as fresh for each statement execute function invoice_and_order_exist();
create trigger keeps_invoice_and_order before update of invoice_id, order_id on message
  for each statement execute function keeps_invoice_and_order();

-- Mails are a few kilobytes, read once and forgotten: packing each costs more than its place.
alter table message set (toast_tuple_target = 8160);
