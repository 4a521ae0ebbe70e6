-- A long text of somebody comes in parts, in any order; they are put together when all are there.
alter table sms_inbound add column part_reference int;
alter table sms_inbound add column part_total int;
alter table sms_inbound add column part_number int;
