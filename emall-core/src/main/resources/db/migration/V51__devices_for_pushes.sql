-- Browsers that let the mall push to them. What they tell of themselves is theirs: endpoint and keys.
create table push_device (
  id uuid primary key,
  member_id uuid not null references member,
  session_hash text not null,                   -- nothing is pushed to where nobody is signed in any more
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  server_key text not null,                     -- the mall's public key that the browser was given
  seen_at timestamptz not null
);
create index push_device_of_member on push_device (member_id, seen_at);
create index push_device_by_age on push_device (seen_at);
