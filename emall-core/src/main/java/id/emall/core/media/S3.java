package id.emall.core.media;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A bucket of an S3-compatible store: PutObject, GetObject and DeleteObject of the Amazon S3 API
 * Reference (2006-03-01), signed by AWS Signature Version 4 with the real time, which such a store
 * compares with its own. The settings are {@code emall.media.s3.*}.
 */
@ApplicationScoped
class S3 {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 404;
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final OkHttpClient http =
      new OkHttpClient.Builder().callTimeout(PATIENCE).followRedirects(false).build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private SettingReader settings;

  protected S3() {}

  @Inject
  S3(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException when a setting is missing or wrong
   */
  void check() {
    address("x");
    credentials();
  }

  void put(String key, byte[] content) throws IOException {
    try (Response answer = send(SdkHttpMethod.PUT, key, content)) {
      require(answer, key);
    }
  }

  Optional<byte[]> get(String key) throws IOException {
    try (Response answer = send(SdkHttpMethod.GET, key, new byte[0])) {
      if (answer.code() == NOT_FOUND) {
        return Optional.empty();
      }
      require(answer, key);
      return Optional.of(answer.body().bytes());
    }
  }

  /** What is not there is deleted already. */
  void delete(String key) throws IOException {
    try (Response answer = send(SdkHttpMethod.DELETE, key, new byte[0])) {
      if (answer.code() != NOT_FOUND) {
        require(answer, key);
      }
    }
  }

  private static void require(Response answer, String key) throws IOException {
    if (!answer.isSuccessful()) {
      throw new IOException("the bucket answered " + answer.code() + " for " + key);
    }
  }

  private Response send(SdkHttpMethod method, String key, byte[] content) throws IOException {
    SdkHttpRequest plain = SdkHttpRequest.builder().method(method).uri(address(key)).build();
    SignedRequest signed =
        signer.sign(
            wish ->
                wish.identity(credentials())
                    .request(plain)
                    .payload(() -> new ByteArrayInputStream(content))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(
                        AwsV4HttpSigner.REGION_NAME,
                        settings.text("emall.media.s3.region", "us-east-1"))
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true));
    Request.Builder request = new Request.Builder().url(signed.request().getUri().toString());
    signed
        .request()
        .forEachHeader((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    RequestBody body = method == SdkHttpMethod.PUT ? RequestBody.create(content, BYTES) : null;
    return http.newCall(request.method(method.name(), body).build()).execute();
  }

  private AwsCredentialsIdentity credentials() {
    return AwsCredentialsIdentity.create(
        settings.text("emall.media.s3.key"), settings.secret("emall.media.s3.secret"));
  }

  private URI address(String key) {
    URI endpoint = URI.create(settings.text("emall.media.s3.endpoint"));
    String bucket = settings.text("emall.media.s3.bucket");
    if (endpoint.getHost() == null || endpoint.getScheme() == null) {
      throw new IllegalStateException(
          "setting emall.media.s3.endpoint must be an address such as https://s3.example.id");
    }
    boolean pathStyle = Boolean.parseBoolean(settings.text("emall.media.s3.path-style", "true"));
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    String host = (pathStyle ? "" : bucket + ".") + endpoint.getHost() + port;
    return URI.create(
        endpoint.getScheme() + "://" + host + (pathStyle ? "/" + bucket : "") + "/" + key);
  }
}
