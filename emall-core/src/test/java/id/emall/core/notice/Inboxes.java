package id.emall.core.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A sandbox that takes text messages and mail, and what is in its inboxes. */
public final class Inboxes implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OkHttpClient http = new OkHttpClient();
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.any());

  /** Settings that lead here. */
  public String[] settings() {
    return new String[] {
      "emall.sms.satu.adapter=zenziva",
      "emall.sms.satu.base-url=" + sandbox.url(),
      "emall.sms.satu.userkey=sandbox-user",
      "emall.sms.satu.passkey=sandbox-pass",
      "emall.mail.host=127.0.0.1",
      "emall.mail.port=" + sandbox.smtpPort(),
      "emall.site.url=https://lumbung.example"
    };
  }

  /** Settings by which mail that comes back is read. */
  public String[] bounceSettings() {
    return sandbox.mallSettings().entrySet().stream()
        .filter(setting -> setting.getKey().startsWith("emall.mail.bounce"))
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  public int smtpPort() {
    return sandbox.smtpPort();
  }

  /** Gives a mail back to its sender, with a status like {@code 5.1.1}. */
  public void giveBack(JsonNode mail, String status) {
    call(
        new Request.Builder()
            .url(sandbox.url() + "/sandbox/mail/messages/" + mail.path("id").asText() + "/return")
            .post(
                RequestBody.create(
                    "{\"status\":\"" + status + "\"}", MediaType.get("application/json")))
            .build());
  }

  public String url() {
    return sandbox.url();
  }

  /** Texts that reached a number, newest first. */
  public List<String> texts(String number) {
    return messages("sms", number).map(message -> message.path("text").asText()).toList();
  }

  /** Mails that reached an address, newest first. */
  public List<JsonNode> mails(String address) {
    return messages("mail", address).toList();
  }

  public byte[] attachment(JsonNode mail, String name) {
    return call(
        new Request.Builder()
            .url(
                sandbox.url()
                    + "/sandbox/mail/messages/"
                    + mail.path("id").asText()
                    + "/attachments/"
                    + name)
            .build());
  }

  /** A mail as it came, to the byte. */
  public byte[] raw(JsonNode mail) {
    String address = sandbox.url() + "/sandbox/mail/messages/" + mail.path("id").asText() + "/raw";
    return call(new Request.Builder().url(address).build());
  }

  /** Makes the next call to a stand-in ({@code sms} or {@code mail}) go wrong. */
  public void fault(String standIn, String fault, int times) {
    String body = "{\"fault\":\"" + fault + "\",\"times\":" + times + "}";
    call(
        new Request.Builder()
            .url(sandbox.url() + "/sandbox/" + standIn + "/faults")
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build());
  }

  public void clearFaults(String standIn) {
    call(
        new Request.Builder()
            .url(sandbox.url() + "/sandbox/" + standIn + "/faults")
            .delete()
            .build());
  }

  private java.util.stream.Stream<JsonNode> messages(String standIn, String to) {
    String address =
        sandbox.url()
            + "/sandbox/"
            + standIn
            + "/messages?to="
            + URLEncoder.encode(to, StandardCharsets.UTF_8);
    try {
      JsonNode answer = JSON.readTree(call(new Request.Builder().url(address).build()));
      return StreamSupport.stream(answer.path("messages").spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] call(Request request) {
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IllegalStateException(request.url() + " answered " + response.code());
      }
      return response.body().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
