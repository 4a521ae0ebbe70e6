-- Every change of an application is a version of its own: a decision names the one it saw. What was
-- asked for when it was returned is what its sender may change.
alter table seller_application
  add column version int not null default 1,
  add column asked text[] not null default '{}';

create function next_application_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger seller_application_version before update of state, findings, shop_name, round on seller_application
  for each row execute function next_application_version();

create index seller_application_queue on seller_application (state, submitted_at, id);

-- Who looks at an application now; over when its time is.
create table application_take (
  application_id uuid primary key references seller_application on delete cascade,
  operator_id uuid not null references member,
  until timestamptz not null
);

-- What became of an application, by whom and why, each time it was sent or decided.
create table application_event (
  id uuid primary key,
  application_id uuid not null references seller_application on delete cascade,
  at timestamptz not null,
  event text not null check (event in ('SUBMITTED', 'APPROVED', 'RETURNED', 'REFUSED')),
  done_by text not null,            -- the actor's label
  shop_name text not null,          -- as it was called then
  asked text[] not null,
  reason text
);
create index application_event_by_application on application_event (application_id, at);

-- Who says that a member lost the second factor and is the one; another operator takes it off.
create table factor_loss (
  member_id uuid primary key references member,
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  reason text not null              -- how it was made sure who it is
);
