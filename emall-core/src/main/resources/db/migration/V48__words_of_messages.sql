-- What operators made of the words of a message. The newest version counts; nothing is ever changed or taken away.
create table message_text (
  occasion text not null,                       -- as in the texts the mall is delivered with, e.g. invoice-issued
  channel text not null,
  language text not null check (language in ('id', 'en')),
  version int not null check (version > 0),
  subject text,                                 -- null, here and below: as delivered
  body text,
  button text,
  written_by uuid not null references member,
  written_at timestamptz not null,
  primary key (occasion, channel, language, version)
);
create trigger append_only before update or delete or truncate on message_text for each statement execute function append_only();
