package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.emall.contracts.order.v1.GetOrder;
import id.emall.contracts.order.v1.InvalidRequest;
import id.emall.contracts.order.v1.NotFound;
import id.emall.contracts.order.v1.OrderPort;
import id.emall.contracts.order.v1.SearchCatalogue;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Partner systems of three ecosystems order, pay and follow with the published contract alone. */
@Timeout(300)
class PartnerClientsIT {

  private static final Path CLIENTS = Path.of("..", "clients").toAbsolutePath().normalize();

  private static MallProcess mall;
  private static PartnerDesk.Keys keys;

  @BeforeAll
  static void open() {
    mall = SystemUnderTest.shared();
    keys = PartnerDesk.issue(mall.site().toString(), "Three ecosystems");
  }

  @Test
  void a_java_client_generated_from_the_published_wsdl_orders_pays_and_follows() throws Exception {
    String said =
        run(
            Map.of(
                "SOAP_USERNAME",
                keys.soapUsername(),
                "SOAP_SECRET",
                keys.soapSecret(),
                "JAVA_HOME",
                System.getProperty("java.home")),
            "bash",
            "java/run.sh");

    assertThat(said)
        .contains("refused ", "invoice.not-found", "cursor.malformed", "invoice.not-cancellable")
        .contains("paid ", "delivered order", "cancelled invoice");
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
