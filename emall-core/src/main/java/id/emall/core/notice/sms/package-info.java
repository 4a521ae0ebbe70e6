/**
 * SMS gateways around the single message: which one is chosen, what they tell of messages handed
 * over, what people send to the mall, and how well each works. The notices hand messages over with
 * it; it calls the gateways' adapters and nothing of the mall's business.
 */
package id.emall.core.notice.sms;
