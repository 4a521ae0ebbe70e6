/**
 * Text messages through Twilio's Messages API of 2010-04-01. Called by the core through {@link
 * id.emall.contracts.sms.SmsGateway} only; calls nothing but Twilio. Source: twilio/twilio-oai
 * {@code twilio_api_v2010.json} and Twilio's documentation of webhook security.
 */
package id.emall.sms.twilio;
