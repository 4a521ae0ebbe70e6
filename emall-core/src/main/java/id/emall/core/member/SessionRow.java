package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A session with its member, as both are at the moment.
 *
 * @param staffRights null for who works for no shop
 * @param kinds null for who is no operator
 */
record SessionRow(
    UUID id,
    String name,
    Actor.Role role,
    UUID shopId,
    UUID staffShopId,
    List<Right> staffRights,
    List<OperatorKind> kinds,
    String area,
    String language,
    Instant lastSeenAt,
    Instant provedAt) {

  Actor.Member actor() {
    return unproved().proved(provedAt);
  }

  private Actor.Member unproved() {
    return switch (role) {
      case OPERATOR ->
          new Actor.Member(
              id,
              name,
              role,
              null,
              language,
              kinds == null ? Set.of() : OperatorKind.rights(kinds),
              area == null ? "" : area);
      case SELLER -> new Actor.Member(id, name, role, shopId, language);
      case BUYER ->
          staffShopId == null
              ? new Actor.Member(id, name, role, null, language)
              : new Actor.Member(
                  id,
                  name,
                  Actor.Role.SELLER,
                  staffShopId,
                  language,
                  EnumSet.copyOf(staffRights),
                  "");
    };
  }
}
