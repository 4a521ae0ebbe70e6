-- Which keys there are: of each secret a check value by which it is recognised, never the secret.
create table vault_key (
  version smallint primary key check (version between 1 and 255),  -- the first byte of what it seals
  check_value bytea not null unique,            -- HMAC of a fixed text under the secret
  known_since timestamptz not null,
  emptied_at timestamptz                        -- since when nothing stored needs it; null: something may
);

-- The key that a private file's bytes are sealed with; null: they lie as they came.
alter table media add column sealed_with smallint;
create index media_to_seal on media (id) where private and sealed_with is null;

-- Each reading of an identity number in clear, and of a scan.
create table identity_reading (
  id uuid primary key,
  at timestamptz not null,
  reader text not null,                         -- 'operator:<id>', 'member:<id>', 'system:<name>'
  reader_name text not null,                    -- as it was then
  subject_id uuid not null,                     -- the member whose number or scan it is
  what text not null check (what in ('NUMBER', 'SCAN')),
  object_kind text not null,                    -- e.g. 'seller_application', 'media'
  object_id text not null,
  reason text not null,                         -- empty: one's own
  correlation_id text
);
create index identity_reading_by_subject on identity_reading (subject_id, at desc, id desc);
create index identity_reading_by_time on identity_reading (at desc, id desc);
create trigger append_only before update or delete or truncate on identity_reading
  for each statement execute function append_only();
