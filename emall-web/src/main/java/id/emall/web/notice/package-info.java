/**
 * Notices of whoever is signed in: their page, and the streams by which pages that are open hear of
 * new ones. Streams belong to a node; what they tell comes from the database, so that any node may
 * have written it.
 */
package id.emall.web.notice;
