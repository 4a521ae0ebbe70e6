-- HELD: a credit that nothing but a file tells which one operator uploaded. From a sum on such credits pay nothing until
-- another source shows them or another operator agrees to the file.
alter table mutation drop constraint mutation_outcome_check;
alter table mutation add constraint mutation_outcome_check check (outcome in ('NEW', 'HELD', 'SETTLED', 'DESK',
  'NOT_OURS', 'OWED_BACK', 'DEBIT', 'SWEEP'));
alter table mutation add column held_by uuid references statement_file,
  add constraint mutation_held_by_file check (outcome <> 'HELD' or held_by is not null);
create index mutation_held on mutation (held_by, id) where outcome = 'HELD';
create index mutation_held_total on mutation (account_id, amount) where outcome = 'HELD';

alter table statement_file
  add column needs_second boolean not null default false,   -- another operator than who brought it has to agree
  add column agreed_by uuid references member,
  add column agreed_at timestamptz,
  add column freed_at timestamptz,                          -- when what was agreed to had taken effect
  add column rejected_by uuid references member,            -- it is not the bank's
  add constraint statement_file_by_two_operators check (agreed_by is null or brought_by <> 'operator:' || agreed_by),
  add constraint statement_file_agreed check ((agreed_by is null) = (agreed_at is null)),
  add constraint statement_file_one_word check (agreed_by is null or rejected_by is null);
create index statement_file_second on statement_file (received_at, id) where needs_second;
create index statement_file_by_bringer on statement_file (brought_by, done_at) where state = 'TAKEN';

-- What may be the same money is looked for by day and amount, also within a file of millions of rows.
drop index mutation_by_shown_day;
create index mutation_by_shown_day on mutation (account_id, (coalesce(moved_to, booking_date)), amount);
