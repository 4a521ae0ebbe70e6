-- What a seller tells buyers of how to reach the shop; what is empty is not shown.
alter table shop
  add column opening_hours text not null default '',
  add column contact_phone text,
  add column contact_email text;
