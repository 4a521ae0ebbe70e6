-- One transfer may pay several invoices, each with a part of it; what is over is nobody's invoice.
alter table settlement drop constraint settlement_pkey;
alter table settlement add primary key (mutation_id, invoice_id);
alter table settlement add column outcome text
  check (outcome in ('PAID', 'PAID_AND_OVER', 'PARTLY_PAID', 'OWED_BACK'));
update settlement s set outcome = case
    when m.outcome = 'OWED_BACK' then 'OWED_BACK'
    when m.outcome_reason in ('PAID', 'PAID_AND_OVER', 'PARTLY_PAID') then m.outcome_reason
    else 'PAID' end
  from mutation m where m.id = s.mutation_id;
alter table settlement alter column outcome set not null;
create trigger append_only before update or delete or truncate on settlement for each statement execute function append_only();

-- What of a divided row is for no invoice: sent back, or kept for whoever comes for it.
alter table mutation add column rest numeric(18,2) not null default 0;
alter table mutation add column rest_reason text check (rest_reason in ('send-back', 'unidentified'));
alter table mutation add constraint mutation_rest
  check (rest >= 0 and rest <= amount and (rest > 0) = (rest_reason is not null));

-- The parts of a row are never more than the row. Who gives money away holds the row's lock; this takes it too.
create function settlements_fit() returns trigger language plpgsql as $$
declare
  broken uuid;
begin
  perform 1 from mutation where id in (select mutation_id from fresh) order by id for no key update;
  select f.mutation_id into broken
    from (select distinct mutation_id from fresh) f join mutation m on m.id = f.mutation_id
    where m.amount < m.rest + (select sum(s.amount) from settlement s where s.mutation_id = f.mutation_id) limit 1;
  if found then
    raise exception 'settlements of mutation % are more than its amount', broken
      using errcode = 'check_violation', constraint = 'settlements_fit';
  end if;
  return null;
end $$;
create trigger settlements_fit after insert on settlement
  referencing new table as fresh for each statement execute function settlements_fit();

-- A row that is said to be given away is given away wholly.
create function mutation_used_up() returns trigger language plpgsql as $$
declare
  broken uuid;
begin
  select f.id into broken from fresh f
    where f.outcome in ('SETTLED', 'OWED_BACK')
      and f.amount <> f.rest + coalesce((select sum(s.amount) from settlement s where s.mutation_id = f.id), 0) limit 1;
  if found then
    raise exception 'settlements of mutation % are not its amount', broken
      using errcode = 'check_violation', constraint = 'mutation_used_up';
  end if;
  return null;
end $$;
create trigger mutation_used_up_new after insert on mutation
  referencing new table as fresh for each statement execute function mutation_used_up();
create trigger mutation_used_up after update on mutation
  referencing new table as fresh for each statement execute function mutation_used_up();

-- A row's parts are owed back each to its invoice.
drop index refund_once_per_cause;
create unique index refund_once_per_cause on refund (cause_id, coalesce(invoice_id, cause_id)) where state <> 'STOPPED';
