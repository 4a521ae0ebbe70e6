package id.emall.launcher.story;

import id.emall.launcher.Waiting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people do again and again on the site, and waiting for what the mall does by itself. */
final class Steps {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUEUED = "Menunggu giliran";

  private Steps() {}

  static void signIn(Browser browser, String username, String password) {
    WebForm form = form(browser.open("/masuk"), "/masuk");
    WebPage page = browser.send(form.fill("login", username).fill("password", password));
    if (page.path().startsWith("/masuk")) {
      throw failure("signing in as " + username, page);
    }
  }

  /**
   * Puts the first product of a shop that is there into the cart.
   *
   * @return its name, empty when all are sold out
   */
  static Optional<String> putFirst(Browser buyer, String shop) {
    return buyer.open("/toko/" + shop).linked("/produk/").stream()
        .map(product -> put(buyer, product))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Puts one piece of a product into the cart.
   *
   * @param product as its address has it
   * @return its name, empty when it is sold out
   */
  static Optional<String> put(Browser buyer, String product) {
    WebPage page = buyer.open("/produk/" + product);
    Optional<WebForm> form = page.form("/keranjang");
    if (form.isEmpty()) {
      return Optional.empty();
    }
    expect(buyer.send(form.get()), "/keranjang");
    return page.find("<h1[^>]*>(.*?)</h1>");
  }

  /**
   * Orders what is in the cart, sent by JNE's first service.
   *
   * @param way name of the way to pay, e.g. {@code bca}
   * @return the invoice's code
   */
  static String checkOut(Browser buyer, String way) {
    return checkOut(buyer, way, "JNE");
  }

  /**
   * The same with the first service of another courier, or JNE's where that one offers none.
   *
   * @param courier its name as the mall has it, e.g. {@code TIKI}
   */
  static String checkOut(Browser buyer, String way, String courier) {
    WebForm form = form(buyer.open("/kasir"), "/kasir");
    form.choices()
        .forEach(
            (field, values) ->
                Stream.<Predicate<String>>of(
                        value -> value.startsWith(courier + "/"),
                        value -> value.startsWith("JNE/"),
                        way::equals)
                    .flatMap(wanted -> values.stream().filter(wanted))
                    .findFirst()
                    .ifPresent(value -> form.fill(field, value)));
    WebPage invoice = buyer.send(form);
    expect(invoice, "/faktur/");
    return invoice.path().substring("/faktur/".length());
  }

  /** The amount that an open invoice asks for, as people read it. */
  static String amountDue(WebPage invoice) {
    return invoice
        .find("class=\"amount[^\"]*\"><span class=\"visually-hidden\">(.*?)</span>")
        .orElseThrow(() -> failure("reading the amount due", invoice));
  }

  static long rupiah(String shown) {
    return Long.parseLong(shown.replaceAll("[^0-9]", ""));
  }

  static void awaitPaid(Browser buyer, String invoice) {
    await(
        "invoice " + invoice + " to be paid",
        () ->
            some(
                buyer
                    .open("/faktur/" + invoice + "/status?keadaan=OPEN")
                    .html()
                    .contains("big-state")));
  }

  /**
   * Waits until no message is about to leave, because time must not jump ahead of messages: they
   * would be sent after the deadlines they tell.
   *
   * @param operator signed in
   * @param about what to search messages by: invoices, telephone numbers, addresses
   */
  static void awaitMessages(Browser operator, List<String> about) {
    for (String what : about) {
      String search = "/pengelola/pesan?q=" + URLEncoder.encode(what, StandardCharsets.UTF_8);
      await(
          "the messages about " + what + " to leave",
          () -> {
            WebPage messages = operator.open(search);
            expect(messages, "/pengelola/pesan");
            return some(!messages.states().contains(QUEUED));
          });
    }
  }

  static Optional<Boolean> some(boolean holds) {
    return holds ? Optional.of(true) : Optional.empty();
  }

  static <T> T await(String what, Supplier<Optional<T>> look) {
    List<T> seen = new ArrayList<>();
    boolean came =
        Waiting.until(
            PATIENCE,
            () -> {
              look.get().ifPresent(seen::add);
              return !seen.isEmpty();
            });
    if (!came) {
      throw new StoryFailure("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }
    return seen.getFirst();
  }

  static WebForm form(WebPage page, String action) {
    return page.form(action).orElseThrow(() -> failure("looking for the form " + action, page));
  }

  static void expect(WebPage page, String path) {
    if (page.status() >= 400 || !page.path().startsWith(path)) {
      throw failure("expecting " + path, page);
    }
  }

  static StoryFailure failure(String step, WebPage page) {
    return new StoryFailure(
        "%s: got %s with status %d %s"
            .formatted(step, page.path(), page.status(), page.complaints()));
  }
}
