-- Where members have things sent, beside where they live.
create table delivery_address (
  id uuid primary key,
  member_id uuid not null references member,
  label text not null,                          -- what its member calls it
  recipient text not null,
  phone text not null,                          -- E.164
  regency_code char(5) not null references regency,
  district_code varchar(8) references district,
  address text not null,
  preferred boolean not null,
  added_at timestamptz not null
);
create index delivery_address_of_member on delivery_address (member_id, added_at);
create unique index delivery_address_preferred on delivery_address (member_id) where preferred;

-- Members of before are taken at their word: their mail has gone to these addresses all along.
update member set email_proven_at = activated_at where state <> 'AWAITING_PHONE';
