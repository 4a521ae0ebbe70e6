-- SWEEP: a row of the mall's own account brings payments that were told before; an operator says which.
alter table money_decision drop constraint money_decision_kind_check;
alter table money_decision add constraint money_decision_kind_check
  check (kind in ('SEND_BACK', 'UNIDENTIFIED', 'REVERSED', 'BIND', 'TAKEN_BACK', 'SWEEP'));
alter table money_decision drop constraint money_decision_alone;
alter table money_decision add constraint money_decision_alone check (needs_second or kind in ('BIND', 'SWEEP'));

-- The payments that a row is said to bring, with what they were then.
create table money_decision_sweep (
  decision_id uuid not null references money_decision,
  pushed_id uuid not null references mutation,
  amount numeric(18,2) not null check (amount > 0),
  primary key (decision_id, pushed_id)
);
