package id.emall.web.frame;

/**
 * One of the ways through a seller's or operator's desk.
 *
 * @param href where it leads
 * @param icon its icon's name in the sprite
 * @param text key of its text
 * @param current whether the page being shown is this one
 */
public record DeskLink(String href, String icon, String text, boolean current) {}
