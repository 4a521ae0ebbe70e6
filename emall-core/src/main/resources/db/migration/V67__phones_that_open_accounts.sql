-- Whether a code to the phone may open the account.
alter table member
  add column phone_set_at timestamptz,          -- null: since the registration
  add column phone_doubted boolean not null default false; -- set by whoever had got in, for all we know
update member m set phone_set_at = c.used_at
from (
  select distinct on (member_id) member_id, phone, used_at from one_time_code
  where purpose = 'CHANGE_PHONE' and used_at is not null order by member_id, used_at desc) c
where c.member_id = m.id and c.phone = m.phone;
