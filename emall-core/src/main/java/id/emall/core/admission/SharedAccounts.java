package id.emall.core.admission;

import java.util.UUID;

/** Knows, on a floor above, where the money of shops goes. */
public interface SharedAccounts {

  /** Whether the money of another shop goes to the account that this member's shop is paid to. */
  boolean sharedWithOthers(UUID memberId);
}
