-- What was never read, and the index that served no question.
alter table session drop column user_agent;
alter table feed_fetch drop column problem;
drop index feed_fetch_by_account;
