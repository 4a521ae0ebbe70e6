package id.emall.sandbox.frame;

/**
 * A stand-in's part of the playing page.
 *
 * <p>Forms in it name a control route in {@code action} with {@code method="post"}; the page sends
 * them in the background and draws the panel anew, and without JavaScript they work as they are.
 *
 * @param name the stand-in's name
 * @param title in Indonesian
 * @param html a fragment built with {@link Html}; everything from outside escaped
 */
public record Panel(String name, String title, String html) {}
