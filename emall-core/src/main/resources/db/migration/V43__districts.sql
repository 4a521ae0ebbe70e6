-- Districts (kecamatan) that operators imported; none by default. They are never deleted, because addresses, prices and services'
-- places may name them: one that a newer file leaves out is no longer offered.
create table district (
  code varchar(8) primary key check (code ~ '^\d\d\.\d\d\.\d\d$'),
  regency_code char(5) not null references regency,
  name text not null check (length(name) between 1 and 60),
  offered boolean not null default true,
  check (left(code, 5) = regency_code::text),
  unique (code, regency_code)
);
create index district_by_regency on district (regency_code, name) where offered;

-- Where an address lies more narrowly than in its regency.
alter table member add column district_code varchar(8),
  add foreign key (district_code, regency_code) references district (code, regency_code);
alter table shop add column district_code varchar(8),
  add foreign key (district_code, regency_code) references district (code, regency_code);
alter table shop_order add column district_code varchar(8),
  add foreign key (district_code, regency_code) references district (code, regency_code);

-- What a source calls a regency or a district: the code says which of them it is.
alter table rate_place drop constraint rate_place_regency_code_fkey;
alter table rate_place rename column regency_code to area_code;
alter table rate_place alter column area_code type varchar(8),
  add check (area_code ~ '^\d\d\.\d\d(\.\d\d)?$');
alter table rate_answer alter column origin type varchar(8), alter column destination type varchar(8);
alter table shipping_cost_request drop constraint shipping_cost_request_destination_fkey;
alter table shipping_cost_request alter column destination type varchar(8),
  add check (destination ~ '^\d\d\.\d\d(\.\d\d)?$');
