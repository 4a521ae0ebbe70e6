package id.emall.launcher.story;

import static id.emall.launcher.story.Steps.await;
import static id.emall.launcher.story.Steps.expect;
import static id.emall.launcher.story.Steps.failure;
import static id.emall.launcher.story.Steps.form;
import static id.emall.launcher.story.Steps.some;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One order from registration to completion, with a new buyer each time, so that it can be played
 * again on the same data. Nobody looks anything up by hand: after the transfer the mall itself
 * finds the money, and after the resi it follows the parcel.
 */
public final class Story implements AutoCloseable {

  /** The demo's own shops, whose sellers this story can play; others may have opened since. */
  static final List<String> SHOPS = List.of("dapua-rangkiang", "tapak-cibaduyut", "seduh-sulap");

  /** The demo's operator, who can see which messages wait. */
  static final String OPERATOR = "laras";

  /** Longer than the time a buyer has to complain. */
  private static final Duration COMPLAINT_TIME = Duration.ofHours(50);

  static final String DELIVERED = "Sudah sampai";
  static final String BACK_AT_SELLER = "Kembali ke penjual";

  private static final String COMPLETED = "Selesai";
  private static final String HOME_REGENCY = "34.71";
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

  private final Browser buyer;
  private final Sellers sellers;
  private final Browser operator;
  private final SandboxDesk world;
  private final Teller teller;
  private final Person person = Person.any(new SecureRandom());
  private final String password;

  /**
   * @param sellers user names of demo sellers
   * @param password of sellers and operator
   */
  public Story(URI site, URI sandbox, List<String> sellers, String password, Teller teller) {
    this.buyer = new Browser(site);
    this.sellers = new Sellers(site, sellers, password);
    this.operator = new Browser(site);
    this.world = new SandboxDesk(sandbox);
    this.password = password;
    this.teller = teller;
  }

  /**
   * @throws StoryFailure when a step does not go as it should
   */
  public void play() {
    int texts = world.textsSent();
    int mails = world.mailsSent();
    register();
    Steps.signIn(buyer, person.username(), person.password());
    fillCart();
    String invoice = checkOut();
    pay(invoice);
    Map<String, String> orders = ordersBySeller(invoice);
    List<String> codes = new ArrayList<>(orders.keySet());
    Map<String, Long> before = balances(orders);
    List<String> parcels = send(orders);
    deliver(codes, parcels);
    confirm(codes.getFirst());
    Steps.signIn(operator, OPERATOR, password);
    Steps.awaitMessages(operator, List.of(invoice, person.phone(), person.email()));
    letComplete(codes.subList(1, codes.size()));
    tellBalances(orders, before);
    teller.tell(
        "Selama itu terkirim %d SMS dan %d surel. (texts and e-mails sent on the way)"
            .formatted(world.textsSent() - texts, world.mailsSent() - mails));
  }

  private void register() {
    WebForm form = form(buyer.open("/daftar"), "/daftar");
    WebPage confirmation =
        buyer.send(
            form.fill("name", person.name())
                .fill("phone", person.phone())
                .fill("email", person.email())
                .fill("regency", HOME_REGENCY)
                .fill("address", person.address())
                .fill("username", person.username())
                .fill("password", person.password()));
    WebForm code = form(confirmation, "/konfirmasi");
    String typed =
        await(
            "the code by SMS",
            () ->
                world.texts(person.phone()).stream()
                    .map(Story::code)
                    .flatMap(Optional::stream)
                    .findFirst());
    expect(buyer.send(code.fill("code", typed)), "/masuk");
    teller.tell(
        "%s mendaftar sebagai %s dan mengetik kode SMS %s. (registered, phone confirmed)"
            .formatted(person.name(), person.username(), typed));
  }

  private static Optional<String> code(String text) {
    Matcher matcher = CODE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** One product of each of two shops. */
  private void fillCart() {
    List<String> bought = new ArrayList<>();
    for (String shop : SHOPS) {
      if (bought.size() < 2) {
        Steps.putFirst(buyer, shop).ifPresent(bought::add);
      }
    }
    if (bought.size() < 2) {
      throw new StoryFailure("fewer than two shops have something to sell");
    }
    teller.tell(
        "%s mengisi keranjang dari dua toko: %s. (cart from two shops)"
            .formatted(person.firstName(), String.join(" dan ", bought)));
  }

  private String checkOut() {
    String code = Steps.checkOut(buyer, "bca");
    teller.tell("Pesanan dibuat, faktur %s terbit. (order placed, invoice issued)".formatted(code));
    return code;
  }

  /** Transfers the exact total and waits until the mall has seen it at the bank by itself. */
  private void pay(String invoice) {
    String shown = Steps.amountDue(buyer.open("/faktur/" + invoice));
    long total = Steps.rupiah(shown);
    world.transfer("bank", total, person.name().toUpperCase(Locale.ROOT), "belanja");
    teller.tell(
        "%s mentransfer tepat %s ke rekening mal di BCA. (exact amount transferred)"
            .formatted(person.firstName(), shown));
    long started = System.nanoTime();
    Steps.awaitPaid(buyer, invoice);
    teller.tell(
        "Faktur lunas dengan sendirinya, %.1f detik setelah transfer. (paid by itself)"
            .formatted((System.nanoTime() - started) / 1e9));
  }

  /** The invoice's orders, each with the user name of its seller. */
  private Map<String, String> ordersBySeller(String invoice) {
    sellers.signIn();
    Map<String, String> orders = sellers.of(buyer.open("/faktur/" + invoice).linked("/pesanan/"));
    if (orders.size() < 2) {
      throw new StoryFailure("the invoice's orders were not found at two sellers: " + orders);
    }
    return orders;
  }

  private List<String> send(Map<String, String> orders) {
    List<String> parcels = new ArrayList<>();
    orders.forEach(
        (order, seller) -> {
          String resi = world.handIn(Sellers.city(seller), "Yogyakarta", person.name());
          sellers.enterResi(seller, order, "jne", resi);
          parcels.add(resi);
          teller.tell(
              "Penjual %s mengirim pesanan %s dengan resi JNE %s. (seller entered the resi)"
                  .formatted(seller, order, resi));
        });
    return parcels;
  }

  private void deliver(List<String> orders, List<String> parcels) {
    parcels.forEach(resi -> world.scanUntil(resi, "FORWARDED"));
    teller.tell("JNE membawa kedua paket ke kota tujuan. (parcels on their way)");
    parcels.forEach(resi -> world.scanUntil(resi, "DELIVERED"));
    for (String order : orders) {
      awaitState(order, DELIVERED);
    }
    teller.tell("Mal melihat sendiri bahwa kedua paket sudah sampai. (tracked until delivered)");
  }

  private void confirm(String order) {
    String action = "/pesanan/" + order + "/terima";
    buyer.send(form(buyer.open(action), action));
    awaitState(order, COMPLETED);
    teller.tell(
        "%s menyatakan pesanan %s diterima; pesanan selesai. (receipt confirmed)"
            .formatted(person.firstName(), order));
  }

  private void letComplete(List<String> orders) {
    world.letTimePass(COMPLAINT_TIME);
    for (String order : orders) {
      awaitState(order, COMPLETED);
      teller.tell(
          "Dua hari berlalu tanpa keluhan; pesanan %s selesai sendiri. (complaint time passed)"
              .formatted(order));
    }
  }

  private Map<String, Long> balances(Map<String, String> orders) {
    Map<String, Long> balances = new LinkedHashMap<>();
    orders.values().forEach(seller -> balances.put(seller, balance(seller)));
    return balances;
  }

  private long balance(String seller) {
    WebPage page = sellers.browser(seller).open("/penjual");
    List<Long> amounts = new ArrayList<>();
    Matcher figures = Pattern.compile("<b>(Rp[^<]*)</b>").matcher(WebForm.plain(page.html()));
    while (figures.find()) {
      amounts.add(Long.parseLong(figures.group(1).replaceAll("[^0-9]", "")));
    }
    if (amounts.size() != 2) {
      throw failure("reading the balance of " + seller, page);
    }
    return amounts.getLast();
  }

  private void tellBalances(Map<String, String> orders, Map<String, Long> before) {
    sellers.signIn();
    for (String seller : before.keySet()) {
      long gained = balance(seller) - before.get(seller);
      if (gained <= 0) {
        throw new StoryFailure("the balance of " + seller + " did not grow for " + orders);
      }
      teller.tell(
          "Saldo %s bertambah Rp%,d. (seller's balance grew)"
              .formatted(seller, gained)
              .replace(',', '.'));
    }
  }

  private void awaitState(String order, String state) {
    await(
        "order " + order + " to be '" + state + "'",
        () -> some(buyer.open("/pesanan/" + order).states().contains(state)));
  }

  @Override
  public void close() {
    buyer.close();
    operator.close();
    sellers.close();
    world.close();
  }
}
