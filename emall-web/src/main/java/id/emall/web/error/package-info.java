/**
 * Pages for when something cannot be shown: not found, not allowed, not understood, or our own
 * fault. Each says what happened and what one can do next. Uncaught errors are logged here, once,
 * with the number that the page tells its reader.
 */
package id.emall.web.error;
