-- Whether somebody else may have added it: its member took a change of address back soon after. Signs nobody in.
alter table passkey add column doubted boolean not null default false;
