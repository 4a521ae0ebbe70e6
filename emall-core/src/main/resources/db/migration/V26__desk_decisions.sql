-- Binds and splits by hand are decisions: undone until they take effect, and above a limit of two operators.
alter table money_decision drop constraint money_decision_kind_check;
alter table money_decision add constraint money_decision_kind_check
  check (kind in ('SEND_BACK', 'UNIDENTIFIED', 'REVERSED', 'BIND', 'TAKEN_BACK'));
alter table money_decision drop constraint money_decision_state_check;
alter table money_decision add constraint money_decision_state_check
  check (state in ('ASKED', 'DUE', 'DONE', 'REFUSED', 'FAILED'));
alter table money_decision add column needs_second boolean not null default true;
alter table money_decision add column effective_at timestamptz;   -- when a bind that is DUE is carried out
alter table money_decision add column note text;                  -- why it was not carried out
alter table money_decision add column rest numeric(18,2) not null default 0 check (rest >= 0);
alter table money_decision add column rest_reason text check (rest_reason in ('send-back', 'unidentified'));
alter table money_decision add column debit_id uuid references mutation;  -- the bank's row that takes the money back
alter table money_decision drop constraint money_decision_by_two_operators;
alter table money_decision add constraint money_decision_by_two_operators
  check (state not in ('DUE', 'DONE') or not needs_second or decided_by <> asked_by);
alter table money_decision add constraint money_decision_alone check (needs_second or kind = 'BIND');
alter table money_decision add constraint money_decision_due check (state <> 'DUE' or effective_at is not null);
alter table money_decision add constraint money_decision_rest check ((rest > 0) = (rest_reason is not null));
alter table money_decision add constraint money_decision_debit check ((kind = 'TAKEN_BACK') = (debit_id is not null));
drop index money_decision_open;
create unique index money_decision_open on money_decision (mutation_id) where state in ('ASKED', 'DUE');
create unique index money_decision_open_debit on money_decision (debit_id) where state in ('ASKED', 'DUE');
create index money_decision_due on money_decision (effective_at) where state = 'DUE';
create index money_decision_asked on money_decision (asked_at, id) where state in ('ASKED', 'DUE');

-- What a bind gives to each invoice, and how that stood when it was decided.
create table money_decision_part (
  decision_id uuid not null references money_decision,
  invoice_id uuid not null references invoice,
  amount numeric(18,2) not null check (amount > 0),
  told_state text not null,
  told_missing numeric(18,2) not null,
  primary key (decision_id, invoice_id)
);

-- The bank's own row by which it took a credit back; both stay on its statement.
alter table mutation add column reversed_by uuid unique references mutation;
-- When a debit was compared with what it may take back.
alter table mutation add column compared_at timestamptz;
create index mutation_not_compared on mutation (first_seen_at) where outcome = 'DEBIT' and compared_at is null;
create index mutation_apart on mutation (outcome_at, id)
  where (outcome = 'NOT_OURS' and outcome_reason = 'unidentified') or rest_reason = 'unidentified';
create index refund_by_age on refund (created_at, id);
create index refund_paid_by_amount on refund (amount) where state = 'PAID';
