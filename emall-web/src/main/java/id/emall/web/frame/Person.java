package id.emall.web.frame;

/**
 * Who is signed in, as far as the frame of a page needs it.
 *
 * @param name what they are called
 * @param seller whether they have a shop to look after
 * @param operator whether they work at the mall's desk
 * @param unread how many notices they have not read; 100 stands for more as well
 */
public record Person(String name, boolean seller, boolean operator, int unread) {

  private static final int SHOWN_MOST = 99;

  /** The number of unread notices as a badge has room for it, e.g. {@code 7} or {@code 99+}. */
  public String unreadShort() {
    return unread > SHOWN_MOST ? SHOWN_MOST + "+" : Integer.toString(unread);
  }
}
