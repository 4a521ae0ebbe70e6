-- Questions to authenticators are signed and kept nowhere; what is kept is which were answered.
drop table passkey_challenge;
create table passkey_answer (
  challenge_hash text primary key,      -- sha-256
  expires_at timestamptz not null       -- until then the question could be answered again
);
create index passkey_answer_by_expiry on passkey_answer (expires_at);
