-- When somebody of the shop said that the order is packed and waits for its resi.
alter table shop_order add column packed_at timestamptz;
