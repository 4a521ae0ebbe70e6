package id.emall.courier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mall as a courier's pushes find it: it proves and reads them, and keeps what they told. */
final class PlayedMall {

  private static final List<Pushed> TOLD = new ArrayList<>();
  private static HttpServer server;
  private static PushParser parser;

  private PlayedMall() {}

  /** Where it is reached, opened by the first who asks. */
  static synchronized String url() {
    if (server == null) {
      try {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext("/", PlayedMall::take);
      server.start();
    }
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From here on pushes are read so. */
  static synchronized void reading(PushParser by) {
    parser = by;
    TOLD.clear();
  }

  static synchronized List<Pushed> told() {
    return List.copyOf(TOLD);
  }

  private static synchronized void take(HttpExchange call) throws IOException {
    Map<String, String> headers = new HashMap<>();
    call.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    int status;
    try {
      TOLD.addAll(parser.parse(headers, call.getRequestBody().readAllBytes()));
      status = 200;
    } catch (OutsideFailure e) {
      status = e.kind() == OutsideFailure.Kind.AUTH ? 401 : 400;
    }
    call.sendResponseHeaders(status, -1);
    call.close();
  }
}
