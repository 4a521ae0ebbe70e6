package id.emall.courier.jne;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The request for one parcel: {@code POST /tracing/api/list/v1/cnote/{AWB}}, credentials in the
 * form. JNE is said to refuse requests without a User-Agent, so one is always sent.
 *
 * @see <a href="https://documentation.onindonesia.id/books/jne-api">JNE API, mirrored by ON</a>
 */
final class JneQuestion {

  private final HttpUrl baseUrl;
  private final String username;
  private final String apiKey;
  private final String userAgent;

  JneQuestion(HttpUrl baseUrl, String username, String apiKey, String userAgent) {
    this.baseUrl = baseUrl;
    this.username = username;
    this.apiKey = apiKey;
    this.userAgent = userAgent;
  }

  Request about(String number) {
    HttpUrl url =
        baseUrl
            .newBuilder()
            .addPathSegments("tracing/api/list/v1/cnote")
            .addPathSegment(number)
            .build();
    FormBody form = new FormBody.Builder().add("username", username).add("api_key", apiKey).build();
    return new Request.Builder()
        .url(url)
        .header("Accept", "application/json")
        .header("User-Agent", userAgent)
        .post(form)
        .build();
  }
}
