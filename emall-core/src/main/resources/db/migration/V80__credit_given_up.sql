-- GIVEN_UP: credit that members gave up with their accounts; by member, the mall's.
alter table ledger_account drop constraint ledger_account_kind_check;
alter table ledger_account add constraint ledger_account_kind_check check (kind in ('BANK', 'CLEARING', 'ESCROW', 'SELLER',
  'BUYER_CREDIT', 'GIVEN_UP', 'OWED_BACK', 'COMMISSION', 'OUTGOING', 'UNIDENTIFIED', 'RECEIVABLE', 'FEES'));
