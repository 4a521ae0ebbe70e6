-- Rows that one reading left out: their days are read until another reading shows them or misses them too.
create index mutation_doubtful on mutation (account_id) where first_missing_at is not null and disappeared_at is null;
