-- What members agreed to or took back, each with its proof; of a purpose the newest counts.
create table consent (
  id uuid primary key,
  member_id uuid not null references member,
  purpose text not null check (purpose in ('TERMS', 'OFFERS_SMS', 'OFFERS_EMAIL')),
  given boolean not null,
  text_version text not null,                   -- of the words that were shown
  at timestamptz not null,
  way text not null check (way in ('REGISTRATION', 'SITE', 'SMS')),
  address text                                  -- the browser's network address, as far as there is one
);
create index consent_by_member on consent (member_id, purpose, at desc, id desc);
create trigger keeps_proof before update or truncate on consent
  for each statement execute function append_only();

-- Copies of all that is kept about a member, for the member.
create table data_export (
  id uuid primary key,
  member_id uuid not null references member,
  asked_at timestamptz not null,
  state text not null check (state in ('ASKED', 'READY', 'GONE')),
  next_at timestamptz,                          -- when to gather it; null: nothing to do
  claimed_until timestamptz,
  failures int not null default 0,
  content_cipher bytea,                         -- a ZIP, sealed
  ready_at timestamptz,
  expires_at timestamptz,
  fetched_at timestamptz,                       -- last
  constraint data_export_there check ((state = 'READY') = (content_cipher is not null)),
  constraint data_export_due check ((state = 'ASKED') = (next_at is not null))
);
create unique index data_export_asked on data_export (member_id) where state = 'ASKED';
create index data_export_of_member on data_export (member_id, asked_at desc);
create index data_export_to_do on data_export (next_at) where next_at is not null;
create index data_export_over on data_export (expires_at) where state = 'READY';

-- Wishes to be erased, which wait for some days and can be undone.
create table erasure (
  id uuid primary key,
  member_id uuid not null references member,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  undone_at timestamptz,
  done_at timestamptz,
  put_off_for text,                             -- what had come up when it was due
  check (undone_at is null or done_at is null)
);
create unique index erasure_open on erasure (member_id) where undone_at is null and done_at is null;
create index erasure_due on erasure (due_at) where undone_at is null and done_at is null;

-- Erased members keep a row, because orders and the ledger name it; nobody can sign in to it.
alter table member
  add column erased_at timestamptz,
  add constraint member_erased_stopped check (erased_at is null or state = 'SUSPENDED');

-- How long what is kept is kept, and by which law.
create table retention (
  purpose text primary key,
  months int not null check (months >= 0),
  basis text not null
);
insert into retention (purpose, months, basis) values
  ('orders', 120, 'UU KUP Pasal 28 ayat (11); UU 8/1997 Pasal 11; PP 80/2019 Pasal 25 ayat (1) huruf a'),
  ('complaints', 60, 'PP 80/2019 Pasal 25 ayat (1) huruf b'),
  ('messages', 60, 'PP 80/2019 Pasal 25 ayat (1) huruf b'),
  ('messages-of-erased', 0, 'UU 27/2022 Pasal 8'),
  ('consents-of-erased', 60, 'UU 27/2022 Pasal 24'),
  ('sessions', 3, 'UU 27/2022 Pasal 16 ayat (2) huruf g');

-- What the retention found and deleted.
create table retention_run (
  id uuid primary key,
  purpose text not null references retention,
  at timestamptz not null,
  before timestamptz not null,
  number int not null check (number > 0)
);
create index retention_run_by_time on retention_run (at desc);

-- Files on their way to the bucket, where there is one.
create table media_waiting (
  id text primary key,                          -- as in media
  content bytea,                                -- null: to be thrown away there
  next_at timestamptz not null,
  failures int not null default 0,
  version int not null default 0                -- raised when something else waits under the id
);
create index media_waiting_due on media_waiting (next_at);
