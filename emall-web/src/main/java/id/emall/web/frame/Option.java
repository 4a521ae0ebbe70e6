package id.emall.web.frame;

/**
 * One of the choices of a list.
 *
 * @param value what is sent when it is chosen
 * @param text what people read
 */
public record Option(String value, String text) {}
