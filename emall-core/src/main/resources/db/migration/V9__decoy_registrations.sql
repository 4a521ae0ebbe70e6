-- A registration with the e-mail address of somebody else plays along like any other, so that its
-- answers do not tell that the address is known, but can never become active. The address that was
-- typed stands here, because the member's own column is unique; whoever proves the phone learns
-- why it ended there.
alter table member
  add column claimed_email citext,
  add column known_email_told_at timestamptz, -- when the holder last heard of such a registration
  add constraint member_decoy_waits check (claimed_email is null or state = 'AWAITING_PHONE');
