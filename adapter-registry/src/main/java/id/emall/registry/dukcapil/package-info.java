/**
 * The population registry of Dukcapil, by its call CALL_VERIFY_BY_ELEMEN: it compares and returns
 * no data. It is reached over a private network after an agreement. Shapes are those that public
 * clients of government bodies agree on; not proven against the real service.
 */
package id.emall.registry.dukcapil;
