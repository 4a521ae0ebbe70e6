-- Mails that came back, each once, however often it is told.
create table mail_bounce (
  message_id uuid primary key,
  recipient citext not null,
  gone boolean not null,                        -- the address itself does not exist or takes nothing
  reason text not null,
  told_at timestamptz not null
);

-- Addresses that sent mail back; a row goes when its owner says that the address is right.
create table refusing_address (
  address citext primary key,
  bounces int not null,                         -- different mails that came back because of the address
  reason text not null,                         -- of the last
  since timestamptz not null,
  suspended_at timestamptz                      -- from when on nothing is sent there; null: it still is
);
