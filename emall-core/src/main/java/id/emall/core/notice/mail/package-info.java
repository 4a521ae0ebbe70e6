/**
 * What keeps e-mail welcome: its signature (DKIM), and what becomes of mail that comes back. The
 * notices have their mail signed here and ask which addresses refuse it; it calls the mailbox that
 * bounces come to and nothing of the mall's business.
 */
package id.emall.core.notice.mail;
