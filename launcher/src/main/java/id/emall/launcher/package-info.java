/**
 * Runs the whole mall in one process: PostgreSQL as its child, the sandbox where it is wanted, and
 * the server with the site. {@code ./emall} calls it; nothing else of the project does.
 */
package id.emall.launcher;
