package id.emall.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An operator of the demo mall who issues keys to a partner, on the page for it. */
final class PartnerDesk {

  private static final Pattern SHOWN_ONCE =
      Pattern.compile("<code class=\"secret\">([^<]+)</code>");

  private PartnerDesk() {}

  /** Keys as the page shows them, once. */
  record Keys(String apiKey, String soapUsername, String soapSecret) {}

  static Keys issue(String mallUrl, String partner) {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    post(browser, mallUrl + "/masuk", Map.of("login", "laras", "password", "lumbung-demo-2026"));
    String page = post(browser, mallUrl + "/pengelola/mitra", Map.of("name", partner));
    List<String> shown =
        SHOWN_ONCE.matcher(page).results().map((MatchResult result) -> result.group(1)).toList();
    if (shown.size() != 3) {
      throw new AssertionError("the operator's page shows no keys: " + page);
    }
    return new Keys(shown.get(0), shown.get(1), shown.get(2));
  }

  private static String post(HttpClient browser, String url, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
