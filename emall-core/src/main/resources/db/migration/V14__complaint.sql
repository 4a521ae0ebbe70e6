-- "Something is wrong with this order": made by its buyer, answered by its seller, ended by an operator or the buyer.
create table complaint (
  id uuid primary key,
  order_id uuid not null references shop_order,
  kind text not null check (kind in ('NOT_ARRIVED', 'DAMAGED', 'WRONG', 'LESS', 'OTHER')),
  text text not null check (length(text) between 1 and 1000),
  state text not null check (state in ('OPEN', 'WITHDRAWN', 'CONTINUED', 'REFUNDED')),
  made_by text not null,
  made_at timestamptz not null,
  answer text check (length(answer) between 1 and 1000),
  answered_at timestamptz,
  reason text,                                  -- the operator's, for both sides to read
  closed_by text,
  closed_at timestamptz,
  constraint complaint_answered check ((answer is null) = (answered_at is null)),
  constraint complaint_closed check ((state = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  constraint complaint_decided check ((state in ('CONTINUED', 'REFUNDED')) = (reason is not null))
);
create unique index complaint_open on complaint (order_id) where state = 'OPEN';
create index complaint_by_order on complaint (order_id, made_at);

create table complaint_photo (
  complaint_id uuid not null references complaint,
  position int not null check (position between 0 and 2),
  media_id text not null references media,
  primary key (complaint_id, position)
);
create index complaint_photo_media on complaint_photo (media_id);
