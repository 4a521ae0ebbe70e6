/**
 * Text messages through Zenziva, an Indonesian SMS gateway that is spoken to with HTML forms.
 * Called by the core through {@link id.emall.contracts.sms.SmsGateway} only; calls nothing but the
 * gateway. The vendor's manual could not be had: shapes are those its public clients agree on, and
 * what they leave open is told where it is assumed.
 */
package id.emall.sms.zenziva;
