/**
 * What members read on the site itself: notices, how many of them are unread, and what is new for
 * those who look at a page just now. The notices of the package above are laid down here; pages
 * call {@link id.emall.core.notice.inapp.Notices}, and a node's streams read {@link
 * id.emall.core.notice.inapp.NoticeNews}.
 */
package id.emall.core.notice.inapp;
