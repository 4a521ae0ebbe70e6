/**
 * Plays an SMS gateway, Zenziva's console, and the phones its messages reach. The gateway's own
 * path is as strict as the public clients of the real one let suppose; the control routes show what
 * came in. Keeps to the frame's {@link id.emall.sandbox.frame.StandIn} and knows no other stand-in.
 */
package id.emall.sandbox.sms;
