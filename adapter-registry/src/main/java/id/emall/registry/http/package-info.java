/** What registries that are spoken to with JSON over HTTP share: one call, and what went wrong. */
package id.emall.registry.http;
