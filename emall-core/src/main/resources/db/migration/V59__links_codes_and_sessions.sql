-- Links that are good once: what comes by mail and opens, proves or undoes something.
create table one_time_link (
  token_hash text collate "C" primary key,      -- sha-256 of what stands in the link
  purpose text collate "C" not null,
  member_id uuid references member,             -- null: of somebody who is no member yet
  about text not null,                          -- what it was issued for and must still be so when it is used
  aim text,                                     -- what is to become of it
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz                           -- when it was used or taken back
);
create index one_time_link_of_member on one_time_link (member_id, purpose, issued_at);
-- An address that somebody may still get back is nobody else's meanwhile.
create index one_time_link_by_aim on one_time_link (lower(aim)) where purpose = 'UNDO_EMAIL' and used_at is null;
create index one_time_link_by_age on one_time_link (expires_at);

-- Codes by text message prove more than the phone of a registration.
alter table one_time_code drop constraint one_time_code_purpose_check,
  add constraint one_time_code_purpose_check
    check (purpose in ('CONFIRM_PHONE', 'CHANGE_PHONE', 'RESET_PASSWORD'));

-- Somebody who forgot a password; whether there is such a member is looked up later, by nobody who waits for it.
create table reset_wish (
  id uuid primary key,
  login text not null,
  way text collate "C" not null check (way in ('EMAIL', 'SMS')),
  wished_at timestamptz not null
);

-- How often something was tried within one stretch of time.
create table try_count (
  key text collate "C" not null,
  since timestamptz not null,
  number int not null,
  primary key (key, since)
);
create index try_count_by_age on try_count (since);

alter table session
  add column id uuid not null default gen_random_uuid() unique, -- by what its member names it
  add column address text,                      -- where its member signed in from
  add column user_agent text;

alter table member add column email_proven_at timestamptz; -- of the address as it stands
