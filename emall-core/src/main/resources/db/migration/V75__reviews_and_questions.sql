-- What buyers say of products grows its own life: photos, votes, one answer by the seller, and an end.
alter table review
  add column photo_media_ids text[] not null default '{}' check (cardinality(photo_media_ids) <= 4),
  add column edited_at timestamptz,
  add column helpful int not null default 0 check (helpful >= 0),
  -- its order was given back or refunded: shown with a mark, and no longer in the product's rating
  add column returned boolean not null default false,
  add column answer text,
  add column answered_at timestamptz,
  add column answer_edited_at timestamptz,
  add column state text not null default 'SHOWN' check (state in ('SHOWN', 'REMOVED', 'TAKEN_DOWN')),
  add column ended_at timestamptz,
  add column taken_reason text,                 -- the operator's, for its author to read
  add column cleared_at timestamptz,            -- an operator found nothing wrong with what it said until then
  add constraint review_order foreign key (order_id) references shop_order,
  add constraint review_answered check ((answer is null) = (answered_at is null)),
  add constraint review_ended check ((state = 'SHOWN') = (ended_at is null)),
  add constraint review_taken check ((state = 'TAKEN_DOWN') = (taken_reason is not null));
drop index review_newest;
create index review_newest on review (product_id, written_at desc, id desc) where state = 'SHOWN';
create index review_helpful on review (product_id, to_timestamp(helpful) desc, id desc) where state = 'SHOWN';
create index review_to_answer on review (product_id, written_at, id) where state = 'SHOWN' and answer is null;
create index review_by_order on review (order_id);
create index review_by_member on review (member_id);

create table review_vote (
  review_id uuid not null references review,
  member_id uuid not null references member,
  at timestamptz not null,
  primary key (review_id, member_id)
);
create index review_vote_by_member on review_vote (member_id);

-- Orders whose buyer was reminded, once each, that nothing was said of what came.
create table review_reminder (
  order_id uuid primary key references shop_order,
  at timestamptz not null
);
create index shop_order_completed on shop_order (closed_at) where state = 'COMPLETED';

-- What members ask about a product before they buy.
create table question (
  id uuid primary key,
  product_id uuid not null references product,
  shop_id uuid not null references shop,
  member_id uuid not null references member,
  text text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answer_edited_at timestamptz,
  state text not null default 'SHOWN' check (state in ('SHOWN', 'REMOVED', 'TAKEN_DOWN')),
  ended_at timestamptz,
  taken_reason text,
  cleared_at timestamptz,
  search tsvector generated always as (to_tsvector('mall'::regconfig, text || ' ' || coalesce(answer, ''))) stored,
  constraint question_answered check ((answer is null) = (answered_at is null)),
  constraint question_ended check ((state = 'SHOWN') = (ended_at is null)),
  constraint question_taken check ((state = 'TAKEN_DOWN') = (taken_reason is not null))
);
create index question_with_answer on question (product_id, answered_at desc, id desc)
  where state = 'SHOWN' and answer is not null;
create index question_without_answer on question (product_id, asked_at desc, id desc)
  where state = 'SHOWN' and answer is null;
create index question_of_shop on question (shop_id, asked_at, id) where state = 'SHOWN';
create index question_by_member on question (member_id, asked_at);
create index question_search on question using gin (search);

-- "This breaks the rules", once by each member.
create table content_report (
  id uuid primary key,
  review_id uuid references review,
  question_id uuid references question,
  member_id uuid not null references member,
  why text not null check (why in ('RUDE', 'PRIVATE', 'UNTRUE', 'ADVERTISING', 'OTHER')),
  at timestamptz not null,
  constraint content_report_of_one check (num_nonnulls(review_id, question_id) = 1)
);
create unique index content_report_review on content_report (review_id, member_id);
create unique index content_report_question on content_report (question_id, member_id);
create index content_report_by_member on content_report (member_id, at);

-- What is shown of a shop beside its name, counted anew again and again.
create table shop_figure (
  shop_id uuid primary key references shop,
  rating_count int not null,
  rating_sum int not null,
  asked int not null,                           -- questions of the last 90 days
  answered int not null,                        -- of these
  answer_seconds bigint                         -- the median from question to first answer; null: none is answered
);
