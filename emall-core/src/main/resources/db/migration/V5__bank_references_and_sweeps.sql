-- What the bank's own reference names beside the remark: a virtual account's or a QR's bill.
alter table mutation add column reference text;
create index mutation_by_fetch on mutation (fetch_id);

-- A number that changes makes a new account; the old one stays for its invoices, under the same name and closed.
alter table receiving_account drop constraint receiving_account_name_key;
create unique index receiving_account_name on receiving_account (name) where enabled;

-- For the sweeps: of documents that nobody owns, of banks' and couriers' answers as received.
create index payment_claim_proof on payment_claim (proof_media_id) where proof_media_id is not null;
create index seller_application_scan on seller_application (scan_media_id) where scan_media_id is not null;
create index media_unowned on media (uploaded_at) where private and uploaded_by = 'visitor';
create index feed_fetch_raw on feed_fetch (started_at) where raw is not null;
create index shipment_answer_by_time on shipment_answer (at);

-- Orders that stand still until an operator decides.
create index shop_order_held on shop_order (placed_at) where hold is not null;
