-- Products may be reported as reviews and questions are, once by each member, for reasons of their own.
alter table content_report
  add column product_id uuid references product,
  drop constraint content_report_of_one,
  drop constraint content_report_why_check,
  add constraint content_report_of_one check (num_nonnulls(review_id, question_id, product_id) = 1),
  add constraint content_report_why_check check (
    case when product_id is null then why in ('RUDE', 'PRIVATE', 'UNTRUE', 'ADVERTISING', 'OTHER')
      else why in ('FORBIDDEN', 'COUNTERFEIT', 'MISLEADING', 'OTHER') end);
create unique index content_report_product on content_report (product_id, member_id);
