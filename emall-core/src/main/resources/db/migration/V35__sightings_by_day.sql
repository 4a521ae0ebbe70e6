-- Of a source that has shown nothing yet the planner expects one row, whichever index it takes; while the first large
-- file of such a source is taken, an index that begins with account and source leads to all of its rows for each key.
-- With the day before the source it is taken for days alone, and keys are looked up by the primary key.
drop index mutation_sighting_by_day;
create index mutation_sighting_by_day on mutation_sighting (account_id, day, source);

-- No reversal is booked of money that went out, so the work of such a row is another than that of a credit.
update work_item set kind = 'mutation.debit-disappeared' where kind = 'mutation.disappeared' and closed_at is null
  and object_id in (select id::text from mutation where outcome = 'DEBIT' and disappeared_at is not null);
