-- Payouts that were approved and have not left; few at any time.
create index payout_left on payout (approved_at) where state = 'APPROVED';
