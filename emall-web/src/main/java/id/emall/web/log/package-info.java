/**
 * The thread through the log: each request has an id, which its answer carries and each line of the
 * log that came of it begins with. It depends on the core's common package alone; {@code web.xml}
 * puts the filter first, and the boot package installs the log's part.
 */
package id.emall.web.log;
