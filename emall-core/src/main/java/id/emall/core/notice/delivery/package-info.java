/**
 * The way of a message from the queue to its receiver: claimed for a while, held back in the night
 * and above the limits, handed over to a gateway, a mail server or a push service, and what their
 * answers mean for it. It reads what the package above has laid down; nothing there calls here.
 */
package id.emall.core.notice.delivery;
