package id.emall.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outside world, played through the sandbox's control addresses. */
public final class SandboxDesk implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI sandbox;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public SandboxDesk(URI sandbox) {
    this.sandbox = sandbox;
  }

  /** Transfers money to the mall's account at BCA. */
  public void transfer(long amount, String sender, String remark) {
    transfer("bank", amount, sender, remark);
  }

  /**
   * Transfers money to the mall's account at a bank.
   *
   * @param bank name of its stand-in, e.g. {@code mandiri}; BCA's is {@code bank}
   */
  public void transfer(String bank, long amount, String sender, String remark) {
    post(
        "/sandbox/" + bank + "/transfer",
        Map.of("amount", Long.toString(amount), "sender", sender, "remark", remark));
  }

  /** Takes money out of the mall's account: a transfer of the mall's, or a correction. */
  public void debit(long amount, String receiver, String remark) {
    post(
        "/sandbox/bank/debit",
        Map.of("amount", Long.toString(amount), "sender", receiver, "remark", remark));
  }

  /** Pays what is due under the number of a virtual account. */
  public void payVirtualAccount(String number) {
    post("/sandbox/bank/va/pay", Map.of("number", number));
  }

  /**
   * Makes an account known to the bank that the mall asks.
   *
   * @param bank its code in domestic transfers, e.g. {@code 451}
   */
  public void openAccount(String bank, String number, String holder) {
    post("/sandbox/bank/payees", Map.of("bank", bank, "account", number, "holder", holder));
  }

  /**
   * Makes a bank fail.
   *
   * @param bank name of its stand-in
   * @param fault its name, e.g. {@code server-error}
   * @param times how many calls fail
   */
  public void disturb(String bank, String fault, int times) {
    post("/sandbox/" + bank + "/faults", Map.of("fault", fault, "times", Integer.toString(times)));
  }

  /** The bank works again. */
  public void mend(String bank) {
    post("/sandbox/" + bank + "/faults/clear", Map.of());
  }

  /**
   * Downloads the statement of the mall's account, as from the bank's own site.
   *
   * @param format e.g. {@code mt940}
   */
  public byte[] statement(String bank, String format) {
    String path = "/sandbox/" + bank + "/statement." + format;
    return ask(HttpRequest.newBuilder(sandbox.resolve(path)).GET());
  }

  /**
   * Pays the newest open QRIS code of this amount with a wallet.
   *
   * @param amount in rupiah
   */
  public void payByQris(long amount) {
    List<String> open = new ArrayList<>();
    messages("/sandbox/bank/qris")
        .forEach(
            code -> {
              if (code.path("amount").asText().equals(amount + ".00")
                  && code.path("status").asText().equals("01")) {
                open.add(code.path("content").asText());
              }
            });
    if (open.isEmpty()) {
      throw new StoryFailure("no QRIS code of Rp" + amount + " waits to be paid");
    }
    post("/sandbox/bank/qris/pay", Map.of("content", open.getLast()));
  }

  /**
   * Hands a parcel in at the courier's counter.
   *
   * @return its resi
   */
  public String handIn(String origin, String destination, String receiver) {
    return post(
            "/sandbox/jne/parcels",
            Map.of("origin", origin, "destination", destination, "receiver", receiver))
        .required("number")
        .asText();
  }

  /** Lets the courier scan the parcel at every stop until this one. */
  public void scanUntil(String resi, String step) {
    post("/sandbox/jne/parcels/" + resi + "/advance", Map.of("to", step));
  }

  /**
   * Hands a parcel in at the counter of any courier.
   *
   * @param courier name of its stand-in, e.g. {@code tiki}
   * @param scenario how the parcel will fare, e.g. {@code RETURNED}
   * @return its number
   */
  public String handIn(
      String courier, String scenario, String origin, String destination, String receiver) {
    return post(
            "/sandbox/" + courier + "/parcels",
            Map.of(
                "scenario", scenario,
                "origin", origin,
                "destination", destination,
                "receiver", receiver))
        .required("number")
        .asText();
  }

  /**
   * Lets a courier scan a parcel.
   *
   * @param step the next one of its scenario
   */
  public void scan(String courier, String number, String step, Instant at) {
    post(
        "/sandbox/" + courier + "/parcels/" + number + "/advance",
        Map.of("to", step, "at", at.toString()));
  }

  /** Lets a courier tell the mall of every scan by itself, the newest first and each twice. */
  public void pushReversedAndTwice(String courier, String number) {
    post(
        "/sandbox/" + courier + "/push",
        Map.of("number", number, "order", "reversed", "times", "2"));
  }

  /** The time by everybody's clock. */
  public Instant now() {
    return Instant.parse(
        send(HttpRequest.newBuilder(sandbox.resolve("/sandbox/clock")).GET())
            .required("now")
            .asText());
  }

  /** Moves everybody's clock forward. */
  public void letTimePass(Duration time) {
    post("/sandbox/clock", Map.of("advance", time.toString()));
  }

  /** The texts this phone got, latest first. */
  public List<String> texts(String phone) {
    List<String> texts = new ArrayList<>();
    messages("/sandbox/sms/messages?to=" + phone)
        .forEach(sms -> texts.add(sms.path("text").asText()));
    return texts;
  }

  /** The mails this address got, latest first, each with all that the sandbox tells of it. */
  public List<String> mails(String address) {
    List<String> mails = new ArrayList<>();
    messages("/sandbox/mail/messages?to=" + address).forEach(mail -> mails.add(mail.toString()));
    return mails;
  }

  public int textsSent() {
    return messages("/sandbox/sms/messages").size();
  }

  public int mailsSent() {
    return messages("/sandbox/mail/messages").size();
  }

  private JsonNode messages(String path) {
    JsonNode answer = send(HttpRequest.newBuilder(sandbox.resolve(path)).GET());
    return answer.isArray() ? answer : answer.path("messages");
  }

  private JsonNode post(String path, Map<String, String> fields) {
    try {
      return send(
          HttpRequest.newBuilder(sandbox.resolve(path))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields))));
    } catch (IOException e) {
      throw new StoryFailure("the sandbox cannot be asked " + path, e);
    }
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      return JSON.readTree(ask(request));
    } catch (IOException e) {
      throw new StoryFailure("the sandbox's answer cannot be read", e);
    }
  }

  private byte[] ask(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new StoryFailure(
            "the sandbox refused "
                + answer.uri()
                + ": "
                + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new StoryFailure("the sandbox does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
