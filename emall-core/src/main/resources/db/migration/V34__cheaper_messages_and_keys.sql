-- A mail is kept as what it says; the page around that, most of its bytes, is drawn when it is sent. Of a mail from
-- before, each paragraph of its text is one of the page; the text of a code is forgotten already.
update message set body = json_build_object('language', language, 'site', 'Lumbung', 'title', subject,
  'greeting', split_part(body, E'\n\n', 1), 'paragraphs', (string_to_array(body, E'\n\n'))[2:], 'facts', '[]'::json,
  'footer', '')::text
  where channel = 'EMAIL' and body <> '';
alter table message drop column html;
alter table message reset (toast_tuple_target);

-- Keys that programs make are compared as bytes; the rules of a language cost more and mean nothing for them.
alter table message alter column dedupe_key type text collate "C", alter column recipient type text collate "C";
alter table ledger_account alter column kind type text collate "C", alter column owner type text collate "C";
alter table ledger_entry alter column kind type text collate "C", alter column source type text collate "C";
alter table mutation_sighting alter column source type text collate "C", alter column identity_key type text collate "C";

-- More of what docs/decisions/0009 says: members, accounts, readings and rows of the banks are never removed, so that they are
-- there is checked once for each statement that names them.
create trigger never_removed before delete or truncate on member for each statement execute function never_removed();
create trigger never_removed before delete or truncate on receiving_account for each statement execute function never_removed();
create trigger never_removed before delete or truncate on feed_fetch for each statement execute function never_removed();
create trigger never_removed before delete or truncate on mutation for each statement execute function never_removed();
create trigger keeps_id before update of id on member for each statement execute function never_removed();
create trigger keeps_id before update of id on receiving_account for each statement execute function never_removed();
create trigger keeps_id before update of id on feed_fetch for each statement execute function never_removed();
create trigger keeps_id before update of id on mutation for each statement execute function never_removed();

create function keeps_what_it_names() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % keep what they name', tg_table_name using errcode = 'restrict_violation';
end $$;

alter table message drop constraint message_member_id_fkey;
create function member_exists() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  perform 1 from fresh f left join member m on m.id = f.member_id where f.member_id is not null and m.id is null limit 1;
  if found then
    raise exception 'a row of table % names a member that is not there', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger member_exists after insert on message
  referencing new table as fresh for each statement execute function member_exists();
create trigger keeps_member before update of member_id on message for each statement execute function keeps_what_it_names();

alter table mutation drop constraint mutation_account_id_fkey;
alter table mutation drop constraint mutation_fetch_id_fkey;
create function account_and_reading_exist() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  perform 1 from (select distinct account_id, fetch_id from fresh) f left join receiving_account a on a.id = f.account_id
    left join feed_fetch r on r.id = f.fetch_id where a.id is null or r.id is null limit 1;
  if found then
    raise exception 'a row of table % names an account or a reading that is not there', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger account_and_reading_exist after insert on mutation
  referencing new table as fresh for each statement execute function account_and_reading_exist();
create trigger keeps_account_and_reading before update of account_id, fetch_id on mutation
  for each statement execute function keeps_what_it_names();

-- A sighting is of a row of its own account.
alter table mutation_sighting drop constraint mutation_sighting_account_id_fkey;
alter table mutation_sighting drop constraint mutation_sighting_mutation_id_fkey;
create function sighted_row_exists() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
  perform 1 from fresh f left join mutation m on m.id = f.mutation_id where m.account_id is distinct from f.account_id limit 1;
  if found then
    raise exception 'a row of table % names a row that is not there or of another account', tg_table_name
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger sighted_row_exists after insert on mutation_sighting
  referencing new table as fresh for each statement execute function sighted_row_exists();
create trigger sighted_row_exists_still after update on mutation_sighting
  referencing new table as fresh for each statement execute function sighted_row_exists();

alter table settlement drop constraint settlement_mutation_id_fkey;
alter table settlement drop constraint settlement_invoice_id_fkey;
create or replace function settlements_fit() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  broken uuid;
begin
  perform 1 from mutation where id in (select mutation_id from fresh) order by id for no key update;
  select f.mutation_id into broken from fresh f
    left join mutation m on m.id = f.mutation_id left join invoice i on i.id = f.invoice_id
    where m.id is null or i.id is null limit 1;
  if found then
    raise exception 'a settlement of mutation % is of no mutation or invoice', broken using errcode = 'foreign_key_violation';
  end if;
  select f.mutation_id into broken
    from (select distinct mutation_id from fresh) f join mutation m on m.id = f.mutation_id
    where m.amount < m.rest + (select sum(s.amount) from settlement s where s.mutation_id = f.mutation_id) limit 1;
  if found then
    raise exception 'settlements of mutation % are more than its amount', broken
      using errcode = 'check_violation', constraint = 'settlements_fit';
  end if;
  return null;
end $$;

-- Changed once or twice after they are added, in columns of no index: with room beside them their indexes stay as they are.
alter table stock_hold set (fillfactor = 50);
alter table reserved_total set (fillfactor = 70);
