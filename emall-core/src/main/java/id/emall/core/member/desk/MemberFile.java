package id.emall.core.member.desk;

import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an operator sees of a member: number and e-mail address masked, the address not at all.
 *
 * @param activatedAt when the phone was proven, or null
 * @param sessions on how many devices the member is signed in now
 * @param lastSeenAt null when on none
 * @param changes what operators did to the account, newest first
 */
public record MemberFile(
    UUID id,
    String username,
    String name,
    String phoneMasked,
    String emailMasked,
    String regencyCode,
    String language,
    MemberView.State state,
    Actor.Role role,
    Instant registeredAt,
    Instant activatedAt,
    int sessions,
    Instant lastSeenAt,
    List<Change> changes) {

  public MemberFile {
    changes = List.copyOf(changes);
  }

  /**
   * One change of state.
   *
   * @param decidedBy name of the operator
   */
  public record Change(Instant at, MemberView.State to, String decidedBy, String reason) {}

  /** What the desk masks, in full. */
  public record Contact(String phone, String email, String address) {}

  /** Whether this desk may stop the account: operators are looked after elsewhere. */
  public boolean stoppable() {
    return state == MemberView.State.ACTIVE && role != Actor.Role.OPERATOR;
  }
}
