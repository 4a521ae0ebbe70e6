-- A row that may be another one told on another day, because its bank dated it anew:
-- OPEN until one statement shows both (TWO) or operators say that it is the same row (SAME).
alter table mutation add column like_id uuid references mutation;
alter table mutation add column like_state text check (like_state in ('OPEN', 'TWO', 'SAME'));
alter table mutation add constraint mutation_like check ((like_id is null) = (like_state is null) and like_id <> id);
create index mutation_alike on mutation (like_id) where like_state = 'OPEN';

alter table money_decision drop constraint money_decision_kind_check;
alter table money_decision add constraint money_decision_kind_check
  check (kind in ('SEND_BACK', 'UNIDENTIFIED', 'REVERSED', 'BIND', 'TAKEN_BACK', 'SWEEP', 'SAME'));
