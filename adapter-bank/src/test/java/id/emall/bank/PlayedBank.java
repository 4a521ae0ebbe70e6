package id.emall.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A bank of the one sandbox that all tests of this module share, played by its control routes. */
public record PlayedBank(String standIn) {

  public static final String API_KEY = "api-key-of-the-tests";
  public static final String API_SECRET = "api-secret-of-the-tests";

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final Sandbox SANDBOX = start();

  private static Sandbox start() {
    SandboxOptions options =
        SandboxOptions.any().with("bank.api-key", API_KEY).with("bank.api-secret", API_SECRET);
    for (String bank : new String[] {"bank", "mandiri", "bni", "bri"}) {
      options =
          options
              .with(bank + ".calls-per-minute", "100000")
              .with(bank + ".hang", "PT3S")
              .with(bank + ".page-size", bank.equals("mandiri") ? "3" : "0");
    }
    Sandbox sandbox = Sandbox.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    return sandbox;
  }

  public static Sandbox sandbox() {
    return SANDBOX;
  }

  public void open(String account) {
    post(
        "accounts",
        "{\"account\":\"%s\",\"holder\":\"UJI\",\"opening\":\"500.25\"}".formatted(account));
    post("faults/clear", "{}");
  }

  public void transfer(String account, String amount, String remark) {
    post(
        "transfer",
        "{\"account\":\"%s\",\"amount\":\"%s\",\"sender\":\"Siti Rahma\",\"remark\":\"%s\"}"
            .formatted(account, amount, remark));
  }

  /** A transfer at noon of a day that is past. */
  public void transfer(String account, String amount, String remark, LocalDate day) {
    post(
        "transfer",
        "{\"account\":\"%s\",\"amount\":\"%s\",\"remark\":\"%s\",\"at\":\"%s\"}"
            .formatted(
                account,
                amount,
                remark,
                day.atTime(LocalTime.NOON).atZone(MallClock.WIB).toOffsetDateTime()));
  }

  /** An account at any bank that can be paid. */
  public void payee(String bankCode, String account, String holder) {
    post(
        "payees",
        "{\"bank\":\"%s\",\"account\":\"%s\",\"holder\":\"%s\"}"
            .formatted(bankCode, account, holder));
  }

  /** The bank's own rows of an account, as text. */
  public String rows(String account) {
    return call(
        new Request.Builder()
            .url(SANDBOX.url() + "/sandbox/" + standIn + "/accounts/" + account)
            .build());
  }

  /** The file that the bank's site offers. */
  public String file(String account, String format) {
    return call(
        new Request.Builder()
            .url(
                SANDBOX.url()
                    + "/sandbox/%s/statement.%s?account=%s".formatted(standIn, format, account))
            .build());
  }

  public void fault(String name, int times) {
    post("faults", "{\"fault\":\"%s\",\"times\":%d}".formatted(name, times));
  }

  public void advance(String by) {
    call("/sandbox/clock", "{\"advance\":\"" + by + "\"}");
  }

  private void post(String tail, String json) {
    call("/sandbox/" + standIn + "/" + tail, json);
  }

  /** Plays a control route and tells its answer. */
  public String control(String tail, String json) {
    return call("/sandbox/" + standIn + "/" + tail, json);
  }

  private static String call(String path, String json) {
    Request request =
        new Request.Builder()
            .url(SANDBOX.url() + path)
            .post(RequestBody.create(json, MediaType.get("application/json")))
            .build();
    return call(request);
  }

  private static String call(Request request) {
    try (Response response = HTTP.newCall(request).execute()) {
      String body = response.body().string();
      assertThat(response.isSuccessful()).as(body).isTrue();
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
