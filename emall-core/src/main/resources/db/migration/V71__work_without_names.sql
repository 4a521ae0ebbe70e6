-- Names stood in the work that a seller's change of name makes, and would outlive an erasure.
update work_item set details = details - 'member' - 'before' where kind = 'seller.profile-changed';
