-- Sellers give several papers; rules, registries and a policy look at them before a person does.
alter table seller_application
  drop constraint seller_application_document_kind_check,
  add constraint seller_application_document_kind_check check (
    document_kind in ('NIK', 'NIB', 'NPWP', 'PIRT', 'HALAL', 'BPOM')),
  add column document_valid_until date,           -- last day; null: no end
  add column birth_date_cipher bytea,             -- to be compared with the NIK
  add column round int not null default 1,        -- raised with whatever is to be judged anew
  add column evaluate_at timestamptz,             -- when to work on it; null: nothing to do
  add column evaluate_since timestamptz,          -- since when registries are asked this time
  add column evaluate_lease timestamptz,
  add column evaluate_failures int not null default 0;
create index seller_application_evaluate on seller_application (evaluate_at) where evaluate_at is not null;

-- Papers beside the first, one of each kind.
create table seller_paper (
  id uuid primary key,
  application_id uuid not null references seller_application on delete cascade,
  kind text not null check (kind in ('NIK', 'NIB', 'NPWP', 'PIRT', 'KK', 'NITKU', 'HALAL', 'BPOM')),
  number_cipher bytea not null,
  number_hmac bytea not null,
  scan_media_id text references media,
  valid_until date,
  given_at timestamptz not null,
  unique (application_id, kind)
);
create index seller_paper_same_number on seller_paper (number_hmac);

-- What registries said, field by field; never what they know.
create table registry_look (
  application_id uuid not null references seller_application on delete cascade,
  round int not null,
  registry text not null,
  paper text not null,
  state text check (state in ('TOLD', 'NOT_FOUND', 'INACTIVE', 'UNREACHED')),  -- null: to be asked again
  fields jsonb not null default '{}',
  failures int not null default 0,
  last_error text,
  at timestamptz not null,
  primary key (application_id, round, registry, paper)
);
create table registry_spent (
  registry text not null,
  day date not null,                              -- WIB
  calls int not null,
  primary key (registry, day)
);

-- Why an application went where it went.
create table seller_decision (
  id uuid primary key,
  application_id uuid not null references seller_application on delete cascade,
  round int not null,
  outcome text not null check (outcome in ('APPROVED', 'RETURNED', 'REFUSED', 'DESK', 'KEPT')),
  decided_by text not null,
  policy_version text,                            -- null: a person decided
  findings jsonb not null,                        -- each rule's, with its version
  words jsonb not null,                           -- each registry's
  at timestamptz not null
);
create index seller_decision_of_application on seller_decision (application_id, at);

-- Two shops that are paid to one account.
create index payout_account_same_number on payout_account (bank_code, number) where state <> 'REPLACED';

-- What was found so far becomes what rules found.
update seller_application a set findings = coalesce((
  select jsonb_agg(jsonb_build_object(
      'rule', case
        when f ->> 'code' like 'scan.%' then 'scan'
        when f ->> 'code' = 'document.known' then 'duplicate'
        when f ->> 'code' = 'document.pirt.expired' then 'validity'
        else 'structure' end,
      'version', 0,
      'outcome', case
        when f ->> 'code' = 'document.pirt.expired' then 'FAIL'
        when f ->> 'level' = 'GOOD' then 'PASS'
        else 'UNSURE' end,
      'code', case when f ->> 'code' = 'document.pirt.expired' then 'validity.over' else f ->> 'code' end,
      'subject', a.document_kind,
      'source', '') order by place)
  from jsonb_array_elements(a.findings) with ordinality as found (f, place)), '[]');
