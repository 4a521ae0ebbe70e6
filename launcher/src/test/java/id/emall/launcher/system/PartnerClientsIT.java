package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.emall.contracts.order.v1.Buyer;
import id.emall.contracts.order.v1.ConfirmPayment;
import id.emall.contracts.order.v1.Delivery;
import id.emall.contracts.order.v1.EnterResi;
import id.emall.contracts.order.v1.FollowShipment;
import id.emall.contracts.order.v1.GetOrder;
import id.emall.contracts.order.v1.GetPaymentStatus;
import id.emall.contracts.order.v1.InvalidRequest;
import id.emall.contracts.order.v1.Invoice;
import id.emall.contracts.order.v1.InvoiceState;
import id.emall.contracts.order.v1.Language;
import id.emall.contracts.order.v1.NotFound;
import id.emall.contracts.order.v1.OrderPort;
import id.emall.contracts.order.v1.PlaceOrder;
import id.emall.contracts.order.v1.ProductSummary;
import id.emall.contracts.order.v1.QuoteShipping;
import id.emall.contracts.order.v1.SearchCatalogue;
import id.emall.contracts.order.v1.Shipment;
import id.emall.contracts.order.v1.ShipmentStatus;
import id.emall.contracts.order.v1.ShippingChoice;
import id.emall.contracts.order.v1.ShopQuote;
import id.emall.contracts.order.v1.WishedLine;
import id.emall.launcher.Waiting;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Partner systems of three ecosystems order, pay and follow with the published contract alone. */
@Timeout(300)
class PartnerClientsIT {

  private static final Path CLIENTS = Path.of("..", "clients").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static MallProcess mall;
  private static PartnerDesk.Keys keys;

  @BeforeAll
  static void open() {
    mall = SystemUnderTest.shared();
    keys = PartnerDesk.issue(mall.site().toString(), "Three ecosystems");
  }

  @Test
  void a_java_client_of_the_published_wsdl_orders_pays_and_follows() throws Exception {
    OrderPort port = SoapClient.of(mall.site().toString(), keys.soapUsername(), keys.soapSecret());

    PlaceOrder wish = wish(port);
    Invoice invoice = port.placeOrder(wish).getInvoice();
    assertThat(port.placeOrder(wish).getInvoice().getCode()).isEqualTo(invoice.getCode());

    Partner.sandbox(
        mall.sandbox() + "/sandbox/bank/transfer",
        "{\"account\":\"%s\",\"amount\":%d,\"sender\":\"SITI\",\"remark\":\"belanja\"}"
            .formatted(invoice.getPayTo().getNumber(), invoice.getTotal()));
    ConfirmPayment confirmation = new ConfirmPayment();
    confirmation.setRequestId(UUID.randomUUID().toString());
    confirmation.setInvoiceCode(invoice.getCode());
    port.confirmPayment(confirmation);
    GetPaymentStatus payment = new GetPaymentStatus();
    payment.setInvoiceCode(invoice.getCode());
    until(() -> port.getPaymentStatus(payment).getPayment().getState() == InvoiceState.PAID);

    String resi =
        Partner.sandbox(mall.sandbox() + "/sandbox/jne/parcels", "{}").get("number").asText();
    String order = invoice.getOrder().getFirst().getCode();
    EnterResi entry = new EnterResi();
    entry.setRequestId(UUID.randomUUID().toString());
    entry.setOrderCode(order);
    entry.setCourier("JNE");
    entry.setResi(resi);
    port.enterResi(entry);
    Partner.sandbox(
        mall.sandbox() + "/sandbox/jne/parcels/" + resi + "/advance", "{\"to\":\"DELIVERED\"}");
    FollowShipment question = new FollowShipment();
    question.setOrderCode(order);
    until(
        () -> {
          Shipment shipment = port.followShipment(question).getShipment();
          return shipment.getStatus() == ShipmentStatus.DELIVERED && !shipment.getScan().isEmpty();
        });
  }

  @Test
  void a_java_client_hears_typed_refusals() {
    OrderPort port = SoapClient.of(mall.site().toString(), keys.soapUsername(), keys.soapSecret());
    GetOrder unknown = new GetOrder();
    unknown.setInvoiceCode("22222222");
    assertThatThrownBy(() -> port.getOrder(unknown))
        .isInstanceOfSatisfying(
            NotFound.class,
            fault -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("invoice.not-found"));

    SearchCatalogue endless = new SearchCatalogue();
    endless.setText("x".repeat(101));
    assertThatThrownBy(() -> port.searchCatalogue(endless))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            fault ->
                assertThat(fault.getFaultInfo().getProblem().getFirst().getField())
                    .isEqualTo("text"));

    OrderPort stranger = SoapClient.of(mall.site().toString(), keys.soapUsername(), "guessed");
    assertThatThrownBy(() -> stranger.getOrder(unknown))
        .isInstanceOfSatisfying(
            SOAPFaultException.class,
            fault ->
                assertThat(fault.getFault().getFaultCodeAsQName().getLocalPart())
                    .isEqualTo("FailedAuthentication"));
  }

  @Test
  void curl_with_the_openapi_file_as_its_guide_does_the_same() throws Exception {
    assumeTrue(runs("curl", "--version") && runs("jq", "--version"), "needs curl and jq");

    String said = run(Map.of("API_KEY", keys.apiKey()), "bash", "rest.sh");

    assertThat(said).contains("paid ", "delivered order", "cancelled invoice");
  }

  @Test
  void a_python_client_made_from_the_published_wsdl_does_the_same() throws Exception {
    assumeTrue(
        runs("/usr/bin/python3", "-c", "import zeep"), "needs zeep: apt install python3-zeep");

    String said =
        run(
            Map.of("SOAP_USERNAME", keys.soapUsername(), "SOAP_SECRET", keys.soapSecret()),
            "/usr/bin/python3",
            "soap.py");

    assertThat(said).contains("refused ", "paid ", "delivered order", "cancelled invoice");
  }

  private static PlaceOrder wish(OrderPort port) throws Exception {
    ProductSummary product =
        port.searchCatalogue(new SearchCatalogue()).getProduct().stream()
            .filter(found -> found.getStock() > 1)
            .findFirst()
            .orElseThrow();
    WishedLine line = new WishedLine();
    line.setProductId(product.getId());
    line.setQuantity(1);
    QuoteShipping question = new QuoteShipping();
    question.setRegencyCode("32.73");
    question.getLine().add(line);
    ShopQuote quote = port.quoteShipping(question).getShop().getFirst();
    ShippingChoice choice = new ShippingChoice();
    choice.setShopId(quote.getShop().getId());
    choice.setCourier(quote.getOption().getFirst().getCourier());
    choice.setService(quote.getOption().getFirst().getService());
    PlaceOrder wish = new PlaceOrder();
    wish.setRequestId(UUID.randomUUID().toString());
    wish.setBuyer(buyer());
    wish.setDelivery(delivery());
    wish.getLine().add(line);
    wish.getShipping().add(choice);
    wish.setExpectedTotal(product.getPrice() + quote.getOption().getFirst().getPrice());
    return wish;
  }

  private static Buyer buyer() {
    Buyer buyer = new Buyer();
    buyer.setName("Siti Rahma");
    buyer.setEmail("siti@example.com");
    buyer.setPhone("0812-3456-7890");
    buyer.setLanguage(Language.ID);
    return buyer;
  }

  private static Delivery delivery() {
    Delivery delivery = new Delivery();
    delivery.setAddress("Jalan Dago 12, Coblong, 40135");
    delivery.setRegencyCode("32.73");
    return delivery;
  }

  private static void until(Callable<Boolean> holds) {
    assertThat(
            Waiting.until(
                PATIENCE,
                () -> {
                  try {
                    return holds.call();
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                }))
        .isTrue();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a client against mall and sandbox; fails with what it said unless it ends well. */
  private static String run(Map<String, String> environment, String interpreter, String client)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                interpreter,
                CLIENTS.resolve(client).toString(),
                mall.site().toString(),
                mall.sandbox().toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
