/**
 * Plays the mail service: an SMTP server that takes mail for any address and keeps it for ever, and
 * control routes that show what came in. A mail is on the disk before the server says 250. Keeps to
 * the frame's {@link id.emall.sandbox.frame.StandIn} and knows no other stand-in.
 */
package id.emall.sandbox.mail;
