/**
 * A partner's client of the mall's order service. Its build generates {@code partner.order} from
 * the WSDL that the mall publishes; nothing else of the mall is used.
 */
package partner;
