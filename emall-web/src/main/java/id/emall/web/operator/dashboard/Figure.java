package id.emall.web.operator.dashboard;

import id.emall.core.common.Backlog;

/**
 * What waits in one part of the desk.
 *
 * @param href where it is
 * @param kind end of the key of its text, {@code operator.figure.<kind>}
 */
public record Figure(String href, String kind, Backlog waiting) {}
