/**
 * The order service over REST: JAX-RS resources, each of which turns texts into values and hands
 * over to the use cases in the package above, and the providers that check keys, read and write
 * JSON and tell refusals as problem details. The web module publishes them under {@code /api/v1};
 * the OpenAPI file in the contracts module says what they must do.
 */
package id.emall.core.partner.rest;
