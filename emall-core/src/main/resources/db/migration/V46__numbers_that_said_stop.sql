-- Numbers that wish no text messages but those that have to be; the newest word counts.
create table sms_stop (
  phone text primary key,
  stopped_at timestamptz not null
);
