package id.emall.core.member;

import id.emall.core.common.Right;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An operator as those see him who look after operators.
 *
 * @param area as in {@link id.emall.core.common.Actor.Member#area()}
 * @param acceptedAt when he set a password; null while he is only invited
 */
public record OperatorView(
    UUID id,
    String name,
    String username,
    String email,
    String area,
    List<OperatorKind> kinds,
    MemberView.State state,
    Instant acceptedAt,
    Instant since) {

  /** What he may. */
  public Set<Right> rights() {
    return OperatorKind.rights(kinds);
  }
}
