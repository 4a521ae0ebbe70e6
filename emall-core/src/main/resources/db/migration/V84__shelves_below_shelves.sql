-- A category may be part of another; products stand in those that have none below them.
alter table category add column parent_id uuid references category, add check (parent_id <> id);
