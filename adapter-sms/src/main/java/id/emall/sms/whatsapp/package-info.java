/**
 * Messages through WhatsApp's Cloud API, as one gateway more: the same texts to the same numbers.
 * Called by the core through {@link id.emall.contracts.sms.SmsGateway} only; calls nothing but
 * Meta's Graph API. Source: facebook/openapi {@code business-messaging-api_v23.0.yaml}; webhooks by
 * public documentation.
 */
package id.emall.sms.whatsapp;
