/**
 * Applications of members who want to sell, from the form to the decision. It uses members, papers
 * and media below, joins a registration through {@link id.emall.core.member.SellerWishes}, and
 * tells the packages above by events when a seller is accepted, refused or asked to mend something.
 * Pages call it.
 */
package id.emall.core.admission;
