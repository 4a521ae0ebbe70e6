-- Which request somebody's wish for news came from, so that the log of the question names it.
alter table feed add column request_id text;
alter table shipment add column request_id text;
