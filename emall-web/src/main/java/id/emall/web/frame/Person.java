package id.emall.web.frame;

import id.emall.core.common.Right;
import java.util.Set;

/**
 * Who is signed in, as far as the frame of a page needs it.
 *
 * @param name what they are called
 * @param seller whether they have a shop to look after
 * @param applicant whether they have applied to open one
 * @param operator whether they work at the mall's desk
 * @param rights what they may at the desk
 * @param unread how many notices they have not read; 100 stands for more as well
 */
public record Person(
    String name,
    boolean seller,
    boolean applicant,
    boolean operator,
    Set<Right> rights,
    int unread) {

  private static final int SHOWN_MOST = 99;

  /** Whether they have this right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** The number of unread notices as a badge has room for it, e.g. {@code 7} or {@code 99+}. */
  public String unreadShort() {
    return unread > SHOWN_MOST ? SHOWN_MOST + "+" : Integer.toString(unread);
  }
}
