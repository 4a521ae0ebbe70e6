package id.emall.launcher.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser: keeps cookies, follows redirects, sends forms. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String BOUNDARY = "----emall-story-7f3a9c";

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * @param site where the mall is, without a slash at the end
   */
  public Browser(URI site) {
    this.site = site;
  }

  public WebPage open(String path) {
    return send(HttpRequest.newBuilder(site.resolve(path)).GET());
  }

  /** Fills nothing more in and presses the form's button. */
  public WebPage send(WebForm form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(form.action())).header("Origin", site.toString());
    if (form.multipart()) {
      return send(
          request
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(multipart(form.fields())));
    }
    return send(
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(encoded(form.fields())));
  }

  /**
   * The same with a file chosen in a form that has a field for one.
   *
   * @param field name of the file's field
   */
  public WebPage send(WebForm form, String field, String fileName, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(parts(form.fields()).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        (part(field)
                + "; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .formatted(fileName))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(site.resolve(form.action()))
            .header("Origin", site.toString())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private WebPage send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new WebPage(answer.statusCode(), answer.uri(), answer.body());
    } catch (IOException e) {
      throw new StoryFailure("the mall does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("interrupted", e);
    }
  }

  static BodyPublisher encoded(Map<String, String> fields) {
    return BodyPublishers.ofString(
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  private static BodyPublisher multipart(Map<String, String> fields) {
    return BodyPublishers.ofString(parts(fields) + "--" + BOUNDARY + "--\r\n");
  }

  private static String parts(Map<String, String> fields) {
    StringBuilder parts = new StringBuilder();
    fields.forEach(
        (name, value) -> parts.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
    return parts.toString();
  }

  private static String part(String name) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
