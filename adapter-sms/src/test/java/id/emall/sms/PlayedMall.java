package id.emall.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mall as gateways find it: it reads their calls, checks its own seals, and keeps what it hears.
 */
final class PlayedMall {

  private static final String SEAL = "aSeal-of_16signs";
  private static final Pattern SEALED =
      Pattern.compile("/sms/[a-z-]+/receipt/([0-9a-f-]{36})/" + SEAL);

  private static final List<Receipt> RECEIPTS = new ArrayList<>();
  private static final List<InboundText> TEXTS = new ArrayList<>();
  private static HttpServer server;
  private static SmsCallReader reader;

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

  static URI receipts(String gateway, UUID message) {
    return URI.create(url() + "/sms/" + gateway + "/receipt/" + message + "/" + SEAL);
  }

  /** From here on calls are read so. */
  static synchronized void reading(SmsCallReader by) {
    reader = by;
    RECEIPTS.clear();
    TEXTS.clear();
  }

  static synchronized List<Receipt> receipts() {
    return List.copyOf(RECEIPTS);
  }

  static synchronized List<InboundText> texts() {
    return List.copyOf(TEXTS);
  }

  private static synchronized void take(HttpExchange call) throws IOException {
    Map<String, String> headers = new HashMap<>();
    call.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    byte[] answer = new byte[0];
    int status = 200;
    try {
      Matcher sealed = SEALED.matcher(call.getRequestURI().getPath());
      SmsCallReader.Told told =
          reader.read(
              new SmsCall(
                  call.getRequestMethod(),
                  URI.create(url() + call.getRequestURI()),
                  headers,
                  call.getRequestBody().readAllBytes(),
                  sealed.matches() ? UUID.fromString(sealed.group(1)) : null));
      RECEIPTS.addAll(told.receipts());
      TEXTS.addAll(told.texts());
      call.getResponseHeaders().set("Content-Type", told.mediaType());
      answer = told.answer().getBytes(StandardCharsets.UTF_8);
    } catch (OutsideFailure e) {
      status = e.kind() == OutsideFailure.Kind.AUTH ? 401 : 400;
    }
    call.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }
}
