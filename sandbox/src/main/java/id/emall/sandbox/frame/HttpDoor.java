package id.emall.sandbox.frame;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The HTTP server. Every call goes to the troupe; the server itself remembers none. */
public final class HttpDoor implements AutoCloseable {

  private static final int THREADS = 20;

  private final WireMockServer server;

  private HttpDoor(WireMockServer server) {
    this.server = server;
  }

  /**
   * @param host the address to listen on
   * @param port 0 for any free one
   */
  public static HttpDoor open(String host, int port, Troupe troupe) {
    WireMockConfiguration configuration =
        WireMockConfiguration.options()
            .bindAddress(host)
            .containerThreads(THREADS)
            .disableRequestJournal()
            .gzipDisabled(true)
            .http2PlainDisabled(true)
            .notifier(new Slf4jNotifier(false))
            .extensions(new Dispatch(troupe));
    WireMockServer server =
        new WireMockServer(port == 0 ? configuration.dynamicPort() : configuration.port(port));
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(WireMock.aResponse().withTransformers(Dispatch.NAME)));
    server.start();
    return new HttpDoor(server);
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Turns the server's requests into calls and replies into its responses. */
  private record Dispatch(Troupe troupe) implements ResponseDefinitionTransformerV2 {

    static final String NAME = "stand-ins";

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      return response(troupe.answer(call(event.getRequest())));
    }

    private static Call call(Request request) {
      String url = request.getUrl();
      int mark = url.indexOf('?');
      Map<String, String> headers = new LinkedHashMap<>();
      for (String name : request.getAllHeaderKeys()) {
        headers.put(name.toLowerCase(Locale.ROOT), request.header(name).firstValue());
      }
      byte[] body = request.getBody();
      return new Call(
          request.getMethod().getName().toUpperCase(Locale.ROOT),
          mark < 0 ? url : url.substring(0, mark),
          mark < 0 ? "" : url.substring(mark + 1),
          headers,
          Map.of(),
          body == null ? new byte[0] : body);
    }

    private static ResponseDefinition response(Reply reply) {
      ResponseDefinitionBuilder builder =
          WireMock.aResponse().withStatus(reply.status()).withBody(reply.body());
      reply.headers().forEach(builder::withHeader);
      if (!reply.delay().isZero()) {
        builder.withFixedDelay(Math.toIntExact(reply.delay().toMillis()));
      }
      switch (reply.breakage()) {
        case CUT -> builder.withFault(Fault.CONNECTION_RESET_BY_PEER);
        case GARBAGE -> builder.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        case HALF ->
            builder
                .withHeader("Content-Length", Integer.toString(reply.body().length))
                .withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
        case NONE -> {}
      }
      return builder.build();
    }
  }
}
