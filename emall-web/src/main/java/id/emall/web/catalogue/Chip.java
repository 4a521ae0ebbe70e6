package id.emall.web.catalogue;

/**
 * Something that narrows a list and can be taken back.
 *
 * @param href the list without it
 */
public record Chip(String text, String href) {}
