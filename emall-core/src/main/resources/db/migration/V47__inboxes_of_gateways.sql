-- How far the inbox of a gateway was read, where what people write waits to be fetched.
create table sms_inbox (
  gateway text primary key,
  read_until timestamptz not null,              -- when it was last read well
  failures int not null default 0,              -- in a row
  next_at timestamptz not null
);
