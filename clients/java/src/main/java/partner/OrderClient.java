package partner;

import jakarta.xml.ws.Holder;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import partner.order.Conflict;
import partner.order.FieldProblem;
import partner.order.InvalidRequest;
import partner.order.Invoice;
import partner.order.InvoiceState;
import partner.order.NotFound;
import partner.order.OrderPort;
import partner.order.Reason;
import partner.order.Shipment;
import partner.order.ShipmentStatus;
import partner.order.ShopOrder;

/**
 * Orders from two shops, pays, enters the resi, follows the parcels until they are delivered, and
 * cancels another order. Without a sandbox, where it plays the buyer's bank and the courier, the
 * order is all.
 */
public final class OrderClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OrderPort port;

  private OrderClient(OrderPort port) {
    this.port = port;
  }

  /**
   * @param args the mall's address, then the sandbox's or nothing; the credentials are {@code
   *     SOAP_USERNAME} and {@code SOAP_SECRET} in the environment
   */
  public static void main(String[] args) throws Exception {
    String mall = args.length > 0 ? args[0] : "http://localhost:8080";
    OrderClient client =
        new OrderClient(
            SignedPort.of(
                URI.create(mall + "/services/order?wsdl").toURL(),
                System.getenv("SOAP_USERNAME"),
                System.getenv("SOAP_SECRET")));
    client.hearRefusals();
    Invoice invoice = client.order();
    if (args.length > 1) {
      Sandbox sandbox = new Sandbox(args[1]);
      client.pay(invoice, sandbox);
      for (ShopOrder order : invoice.getOrder()) {
        client.send(order.getCode(), sandbox);
      }
      client.cancelAnother();
    }
  }

  /** A typed fault tells what is wrong with which field. */
  private void hearRefusals() throws Exception {
    try {
      port.getOrder("22222222");
      throw new IllegalStateException("an invoice that is not there was found");
    } catch (NotFound refusal) {
      tell(refusal.getFaultInfo());
    }
    try {
      port.searchCatalogue(null, null, null, null, "made up", new Holder<>(), new Holder<>());
      throw new IllegalStateException("a cursor that no list gave was taken");
    } catch (InvalidRequest refusal) {
      for (FieldProblem problem : refusal.getFaultInfo().getProblem()) {
        System.out.printf(
            "refused   %s: %s / %s%n", problem.getField(), problem.getMessage(), problem.getCode());
      }
    }
  }

  private Invoice order() throws Exception {
    Wish wish = Wish.fromTwoShops(port);
    Invoice invoice = wish.place(port);
    if (!wish.place(port).getCode().equals(invoice.getCode())) {
      throw new IllegalStateException("the same order sent twice became two");
    }
    System.out.printf(
        "ordered   invoice %s Rp %d orders %s%n",
        invoice.getCode(),
        invoice.getTotal(),
        String.join(" ", invoice.getOrder().stream().map(ShopOrder::getCode).toList()));
    return invoice;
  }

  private void pay(Invoice invoice, Sandbox sandbox) throws Exception {
    String code = invoice.getCode();
    sandbox.pay(invoice);
    port.confirmPayment(newRequest(), code, null, null, null, null);
    until(InvoiceState.PAID, () -> port.getPaymentStatus(code).getState());
    System.out.printf("paid      at %s%n", port.getPaymentStatus(code).getPaidAt());

    try {
      port.cancelOrder(newRequest(), code);
      throw new IllegalStateException("a paid invoice was cancelled");
    } catch (Conflict refusal) {
      tell(refusal.getFaultInfo());
    }
  }

  private void send(String order, Sandbox sandbox) throws Exception {
    String resi = sandbox.takeParcel();
    port.enterResi(newRequest(), order, "JNE", resi);
    sandbox.deliver(resi);
    until(ShipmentStatus.DELIVERED, () -> port.followShipment(order).getStatus());
    Shipment shipment = port.followShipment(order);
    System.out.printf(
        "delivered order %s resi %s to %s after %d scans%n",
        order, resi, shipment.getReceiver(), shipment.getScan().size());
  }

  private void cancelAnother() throws Exception {
    Invoice other = Wish.fromTwoShops(port).place(port);
    Invoice cancelled = port.cancelOrder(newRequest(), other.getCode());
    if (cancelled.getState() != InvoiceState.CANCELLED) {
      throw new IllegalStateException("an unpaid order could not be cancelled");
    }
    System.out.printf("cancelled invoice %s%n", cancelled.getCode());
  }

  private static String newRequest() {
    return UUID.randomUUID().toString();
  }

  private static void tell(Reason reason) {
    System.out.printf("refused   %s / %s%n", reason.getMessage(), reason.getCode());
  }

  private static <T> void until(T wanted, Callable<T> question) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T found = question.call();
    while (found != wanted) {
      if (System.nanoTime() >= end) {
        throw new IllegalStateException(
            "did not become %s within %s, it is %s".formatted(wanted, PATIENCE, found));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      found = question.call();
    }
  }
}
