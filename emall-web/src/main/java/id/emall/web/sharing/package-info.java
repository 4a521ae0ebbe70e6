/**
 * What the mall tells machines outside: search engines, previews in chats, those who compare
 * prices. Pages give a {@link id.emall.web.sharing.Sharing} to their template's head; site maps and
 * the feed of products are documents of their own, built from the catalogue and kept for an hour.
 */
package id.emall.web.sharing;
