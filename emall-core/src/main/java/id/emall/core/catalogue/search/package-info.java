/**
 * How goods are found: an index of each node's own, kept in step with the database by the changes
 * it writes down, answers words, filters, sorts and suggestions; prices, stock and states that are
 * shown come from the database. Pages and partner services ask {@link ProductSearch} and {@link
 * Suggestions}; operators keep {@link Synonyms} at the {@link SynonymDesk}.
 */
package id.emall.core.catalogue.search;
