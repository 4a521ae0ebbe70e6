/**
 * What gateways share that are spoken to over HTTP: how a message is handed over so that it is
 * known whether it may have arrived, and how calls to the mall are proved. Called by the gateways'
 * packages beside it; calls nothing but the gateways.
 */
package id.emall.sms.http;
