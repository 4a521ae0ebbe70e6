/**
 * Plays SMS gateways and the phones their messages reach: Zenziva's console, which the demo uses,
 * and Kannel, Raja-SMS, Twilio and WhatsApp for whoever asks for them. Each gateway's own paths are
 * as strict as the public clients and manuals of the real one let suppose; the control routes show
 * what came in, and tell the mall of receipts and of what people write. Keeps to the frame's {@link
 * id.emall.sandbox.frame.StandIn} and knows no other stand-in.
 */
package id.emall.sandbox.sms;
