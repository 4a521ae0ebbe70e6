/**
 * Text messages through an SMSC by SMPP 3.4, with the library jSMPP: binds are kept and renewed,
 * submissions are limited by rate and window, receipts and messages of people are passed on. Called
 * by the core through {@link id.emall.contracts.sms.SmsGateway} only; calls nothing but the SMSC.
 */
package id.emall.sms.smpp;
