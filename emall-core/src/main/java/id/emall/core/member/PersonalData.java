package id.emall.core.member;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a package keeps about members, given as a bean: which of its tables, what a member is told
 * of them and what becomes of them when the member goes. A test holds it against the schema, so
 * that no table is forgotten.
 */
public interface PersonalData {

  List<PersonalTable> tables();

  /**
   * What keeps a member from going now, as codes such as {@code orders}; empty when nothing does.
   */
  default Set<String> open(UUID memberId) {
    return Set.of();
  }

  /** What is deleted when its time is over. */
  default List<Perishing> perishing() {
    return List.of();
  }

  /** Whether the others still need these tables when they erase theirs. */
  default boolean last() {
    return false;
  }
}
