-- Each index is written when a row is added and once more with nearly every change. Who asks whom is found
-- where it is looked for, not while thousands of payments are being settled.

-- A message is found by its recipient or invoice once it left the queue; those in it are few, or found through the queue.
drop index message_by_invoice;
drop index message_by_recipient;
create index message_by_invoice on message (invoice_id) where next_at is null;
create index message_by_recipient on message (recipient, created_at desc) where next_at is null;

-- Nearly nothing is taken back.
alter table mutation drop constraint mutation_reversed_by_key;
create unique index mutation_reversed_by on mutation (reversed_by) where reversed_by is not null;

-- Rows whose bank's answer is kept.
drop index mutation_by_fetch;
create index mutation_keeps_answer on mutation (fetch_id)
  where outcome in ('NEW', 'HELD', 'DESK') or disappeared_at is not null;

drop index order_event_by_order;
create index order_event_by_order on order_event (order_id, at) where order_id is not null;

drop index invoice_by_partner;
