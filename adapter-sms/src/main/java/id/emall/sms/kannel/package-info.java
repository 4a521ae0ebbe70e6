/**
 * Text messages through Kannel, a gateway that operators run themselves in front of their SMSCs, by
 * its HTTP interface {@code sendsms}. Called by the core through {@link
 * id.emall.contracts.sms.SmsGateway} only; calls nothing but Kannel. Source: Kannel 1.4.5 user
 * guide, tables 7-10, 7-16, 7-17, and what Kannel 1.4.5 was seen to do.
 */
package id.emall.sms.kannel;
