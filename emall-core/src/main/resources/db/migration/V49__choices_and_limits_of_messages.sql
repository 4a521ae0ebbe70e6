-- What members do not wish to be told, and by which way. What has to be sent is not looked up here.
create table message_choice (
  member_id uuid not null references member,
  kind text collate "C" not null,
  channel text collate "C" not null,
  turned_off_at timestamptz not null,
  primary key (member_id, kind, channel)
);

-- PATIENT: as good in the morning.
alter table message drop constraint message_urgency_check,
  add constraint message_urgency_check check (urgency in ('CODE', 'NORMAL', 'PATIENT')),
  add column quiet_zone text collate "C", -- where it waits for the end of the quiet hours; null: goes at any hour
  add column waits text collate "C" check (waits in ('MORNING', 'HOUR')); -- why next_at was put off, by no gateway

-- How many were handed to one receiver lately: by the same entries that find a message by its receiver.
drop index message_by_recipient;
create index message_by_recipient on message (recipient, submitted_at) where next_at is null;
-- Those that a node is handing over; few at any time.
create index message_claimed on message (recipient) where claimed_until is not null;

-- Text messages handed over, by the minute: what they cost altogether.
create table sms_spent (
  minute timestamptz primary key,
  number int not null
);
