package id.emall.web.frame;

/**
 * Who is signed in, as far as the frame of a page needs it.
 *
 * @param name what they are called
 * @param seller whether they have a shop to look after
 * @param operator whether they work at the mall's desk
 */
public record Person(String name, boolean seller, boolean operator) {}
