/**
 * Where partner systems find the order service over REST: its resources under {@code /api/v1} and
 * the file that describes them at {@code /openapi}. What they do is decided in the core. Nothing
 * else in the site calls this package.
 */
package id.emall.web.api;
