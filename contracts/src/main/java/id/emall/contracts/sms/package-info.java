/**
 * What an SMS gateway gives to the core: one submission, and readers for receipts and incoming
 * messages.
 */
package id.emall.contracts.sms;
