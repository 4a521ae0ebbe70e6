-- The bank's credit that brings a payout back; the money is the seller's balance again.
alter table payout add column returned_by uuid unique references mutation;
alter table payout add constraint payout_returned check (returned_by is null or state = 'PAID');
create index payout_paid_by_amount on payout (amount) where state = 'PAID' and returned_by is null;
