/**
 * How a node comes up and goes down: data source, schema, work at start, background work, health.
 * Everything else in the site may rely on the database being there. Nothing calls this package but
 * the server.
 */
package id.emall.web.boot;
