/**
 * Text messages through Raja-SMS, an Indonesian SMS gateway that takes JSON. Called by the core
 * through {@link id.emall.contracts.sms.SmsGateway} only; calls nothing but the gateway. The
 * vendor's manual could not be had: what its public clients leave open is a setting, and has not
 * been proved against the real service. Its servers speak plain HTTP at an address that the vendor
 * gives; reach them through a VPN.
 */
package id.emall.sms.rajasms;
