/**
 * What members show besides the password that they are who they say: codes of an app, recovery
 * codes, passkeys; and when they must show it: at sign-in and anew before what a thief would do
 * first. It uses members and their sessions. Use cases of all packages ask it for a fresh proof; an
 * office's sign-in hands over to it; pages lead through signing in and setting up.
 */
package id.emall.core.member.factor;
