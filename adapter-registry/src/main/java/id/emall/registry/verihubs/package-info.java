/**
 * Verihubs, a company that compares identity cards with the population registry. After its public
 * documentation. Its sandbox says that everything agrees and is proof of nothing.
 */
package id.emall.registry.verihubs;
