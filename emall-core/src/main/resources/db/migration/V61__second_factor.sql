-- When the one behind a session last proved who it is with all that the account asks for, and
-- whether that was more than a password.
alter table session add column proved_at timestamptz;
alter table session add column both_factors boolean not null default false;

-- The secret that a member's app makes codes from. Counts once a first code has confirmed it.
create table totp (
  member_id uuid primary key references member,
  secret_cipher bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0   -- of 30 seconds since 1970; only a later one is taken
);

create table recovery_code (
  id uuid primary key,
  member_id uuid not null references member,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  unique (member_id, code_hash)
);

-- Tries of codes, counted before they are judged.
create table factor_try (
  member_id uuid not null references member,
  place text not null,                  -- a device or session that is known, or 'elsewhere'
  at timestamptz not null
);
create index factor_try_by_place on factor_try (member_id, place, at);

-- Somebody gave the right password and owes the second factor. No session.
create table pending_sign_in (
  token_hash text primary key,          -- sha-256 of the cookie's value
  member_id uuid not null references member,
  step text not null check (step in ('CODE', 'SET_UP')),
  place text not null,
  browser_hash text not null,           -- sha-256 of what the browser calls itself
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz
);
create index pending_sign_in_by_expiry on pending_sign_in (expires_at);

-- Browsers in which a member need not give the second factor at sign-in.
create table trusted_device (
  member_id uuid not null references member,
  device_hash text not null,
  trusted_at timestamptz not null,
  trusted_until timestamptz not null,
  primary key (member_id, device_hash)
);

create table passkey (
  id uuid primary key,
  member_id uuid not null references member,
  credential_id bytea not null unique,
  credential bytea not null,            -- attested credential data, Web Authentication 6.5.1
  sign_count bigint not null,
  backed_up boolean not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_member on passkey (member_id);

-- Questions put to authenticators; each is answered once.
create table passkey_challenge (
  token_hash text primary key,          -- sha-256 of what the page sends back with the answer
  challenge bytea not null,
  purpose text not null check (purpose in ('ADD', 'SIGN_IN', 'PROVE')),
  member_id uuid references member,     -- null when anybody may answer
  expires_at timestamptz not null,
  used_at timestamptz
);
create index passkey_challenge_by_expiry on passkey_challenge (expires_at);
