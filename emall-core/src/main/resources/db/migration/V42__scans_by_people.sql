-- What befalls a parcel may be entered by people; every scan says whose word it is.
alter table shipment_event
  add column source text not null default 'COURIER' check (source in ('COURIER', 'SELLER', 'OPERATOR')),
  add column entered_by uuid references member,
  add column receiver_name text,                -- who took it, as far as a person entered it
  add constraint shipment_event_entered check ((source = 'COURIER') = (entered_by is null));
