package id.emall.web.operator;

/**
 * How many things wait in one part of the desk.
 *
 * @param href where they are
 * @param kind end of the key of their text, {@code operator.figure.<kind>}
 */
public record Figure(String href, String kind, int count) {}
