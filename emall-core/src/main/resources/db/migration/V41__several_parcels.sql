-- An order goes in as many parcels as its seller packs, 20 at most. Who adds one holds the order's row, so places are taken one after
-- another; a corrected number keeps the place of the one it replaces.
drop index shipment_current;
alter table shipment add column position smallint not null default 1 check (position between 1 and 20);

-- What an operator said that this parcel counts as, when the parcels of one order ended differently.
alter table shipment add column counts_as text check (counts_as in ('DELIVERED', 'RETURNED'));
