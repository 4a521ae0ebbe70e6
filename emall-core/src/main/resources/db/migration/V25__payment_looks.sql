-- A bill about which nothing more is to be asked has no next time.
alter table payment_look alter column next_at drop not null;
create index payment_look_due on payment_look (next_at) where next_at is not null;

-- What was told and has not reached the mall's own account.
create index pushed_payment_by_time on pushed_payment (told_at);
