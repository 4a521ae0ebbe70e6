-- The account that an operator has at an office's identity provider (OpenID Connect).
create table office_account (
  id uuid primary key,
  provider text not null,               -- its name in the settings
  subject text not null,                -- the claim sub: the same for ever, and never another's
  member_id uuid not null references member,
  bound_at timestamptz not null,
  used_at timestamptz,
  unique (provider, subject),
  unique (provider, member_id)
);
create index office_account_by_member on office_account (member_id);

-- An operator whose account at the office is bound when it first signs in with this address.
create table office_invitation (
  provider text not null,
  email citext not null,
  member_id uuid not null references member,
  invited_by uuid not null references member,
  invited_at timestamptz not null,
  primary key (provider, email)
);

-- Who is sent to a provider takes along what is needed to come back, sealed; what is kept is who did.
create table office_answer (
  state_hash text primary key,          -- sha-256
  expires_at timestamptz not null
);
create index office_answer_by_expiry on office_answer (expires_at);
