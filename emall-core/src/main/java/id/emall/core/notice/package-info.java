/**
 * What the mall tells people, by SMS and e-mail, and what they answer by SMS. It hears of events
 * from the packages below and writes each message as a row in the transaction in which the thing
 * happened; what people wish by SMS it does by the use cases below. {@code delivery} hands due rows
 * over, outside of any transaction. Pages and operators call {@link id.emall.core.notice.Messages};
 * nobody below calls here.
 */
package id.emall.core.notice;
