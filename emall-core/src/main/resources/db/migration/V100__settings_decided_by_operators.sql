-- Settings that operators change while the mall runs. Each decision names the one it replaces, so
-- that of two at the same time one is refused; the one that nothing replaces is in force.
create table setting_decision (
  id uuid primary key,
  key text not null,                            -- as in the settings file
  value text,                                   -- null: what the mall was started with
  at timestamptz not null,
  by text not null,                             -- e.g. 'operator:0190…'
  reason text not null,
  replaces uuid references setting_decision,
  unique nulls not distinct (key, replaces)
);
create index setting_decision_by_replaced on setting_decision (replaces) where replaces is not null;
create index setting_decision_by_key on setting_decision (key, at desc, id desc);
create trigger append_only before update or delete or truncate on setting_decision
  for each statement execute function append_only();
