-- Codes that no shop has and somebody typed: so many in an hour, then nothing more is judged.
create table voucher_guess (
  key text not null,            -- whose tries are counted, a member's or a network address's: a hash
  guess text not null,          -- shop and code: a hash
  at timestamptz not null,
  primary key (key, guess)
);
