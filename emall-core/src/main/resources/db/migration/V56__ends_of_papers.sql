-- When papers of sellers end, and how far their owners have been told.
create table paper_end (
  application_id uuid not null references seller_application on delete cascade,
  kind text not null,
  last_day date not null,
  told_days int,                                  -- 60, then 14; null: not yet
  over_on date,                                   -- when its end was acted on
  primary key (application_id, kind)
);
create index paper_end_due on paper_end (last_day) where over_on is null;

-- The end of a food permit stands in its number, which is sealed: those given so far are judged
-- when they are next looked at.
