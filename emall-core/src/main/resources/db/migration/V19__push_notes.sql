-- What partners told of payments without bringing money, as received.
create table push_note (
  id uuid primary key,
  account text not null,                        -- the settings' name of who told it
  reference text not null,
  status text not null,
  told_at timestamptz not null,
  raw bytea not null                            -- gzip
);
create index push_note_by_time on push_note (told_at);
create index push_note_by_reference on push_note (account, reference);
create index qr_code_by_bank_reference on qr_code (account_id, bank_reference) where bank_reference is not null;
