package id.emall.launcher.story;

import static id.emall.launcher.story.Steps.await;
import static id.emall.launcher.story.Steps.expect;
import static id.emall.launcher.story.Steps.failure;
import static id.emall.launcher.story.Steps.form;
import static id.emall.launcher.story.Steps.some;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a seller has earned goes to the seller's own bank: the account is given and its holder's
 * name compared, one operator prepares the payout, another approves it, the mall's bank is told and
 * its statement shows it. In the end bank, ledger and orders must agree.
 */
public final class SellersMoney implements AutoCloseable {

  /** What can be paid out. */
  private static final String FIRST_FIGURE = "class=\"figures[^\"]*\">\\s*<li><b>(.*?)</b>";

  private static final String BALANCE = "/penjual/saldo";
  private static final String PAYOUTS = "/pengelola/pencairan";
  private static final String FEEDS = "/pengelola/rekening";
  private static final String PROOF = "/pengelola/rekonsiliasi";

  /** None of the four banks that the mall has accounts at, so that there is a fee. */
  private static final String BANK_CODE = "451";

  private static final String BANK = "BSI";
  private static final String FITS = "Cocok";
  private static final String ARRIVED = "Sampai di bank";

  /** The least that is paid out. */
  private static final long LEAST = 50_000;

  /** As the demo's people are called. */
  private static final Map<String, String> HOLDERS =
      Map.of(
          "unirosda", "Rosdalena Piliang",
          "kangujang", "Ujang Permana",
          "yukmarlina", "Marlina Saputri");

  private final URI site;
  private final SandboxDesk world;
  private final List<String> sellers;
  private final List<String> operators;
  private final String password;
  private final Teller teller;
  private final Map<String, Browser> browsers = new LinkedHashMap<>();

  /**
   * @param sellers user names of demo sellers
   * @param operators user names of two
   * @param password of all of them
   */
  public SellersMoney(
      URI site,
      URI sandbox,
      List<String> sellers,
      List<String> operators,
      String password,
      Teller teller) {
    this.site = site;
    this.world = new SandboxDesk(sandbox);
    this.sellers = List.copyOf(sellers);
    this.operators = List.copyOf(operators);
    this.password = password;
    this.teller = teller;
  }

  /**
   * @throws StoryFailure when a step does not go as it should
   */
  public void play() {
    String seller = whoHasEarned();
    giveAccount(seller);
    String payout = prepare(seller);
    operators.forEach(operator -> approve(operator, payout));
    awaitArrival(payout);
    teller.tell(
        "Disetujui dua pengelola, ditransfer ke %s, dan tampak di mutasi bank. (approved, paid, seen)"
            .formatted(BANK));
    prove();
  }

  private Browser browser(String username) {
    return browsers.computeIfAbsent(
        username,
        name -> {
          Browser browser = new Browser(site);
          Steps.signIn(browser, name, password);
          return browser;
        });
  }

  private String whoHasEarned() {
    return sellers.stream()
        .filter(seller -> available(browser(seller).open(BALANCE)) >= LEAST)
        .findFirst()
        .orElseThrow(() -> new StoryFailure("no seller has Rp" + LEAST + " to be paid out"));
  }

  private static long available(WebPage balance) {
    return balance
        .find(FIRST_FIGURE)
        .map(Steps::rupiah)
        .orElseThrow(() -> failure("reading a seller's balance", balance));
  }

  private void giveAccount(String seller) {
    WebPage balance = browser(seller).open(BALANCE);
    if (!balance.states().contains(FITS)) {
      String number = "70812345" + (10 + sellers.indexOf(seller));
      String holder = HOLDERS.get(seller);
      world.openAccount(BANK_CODE, number, holder.toUpperCase(Locale.ROOT));
      expect(
          browser(seller)
              .send(
                  form(balance, BALANCE + "/rekening")
                      .fill("bank", BANK_CODE)
                      .fill("accountNumber", number)
                      .fill("accountHolder", holder)),
          BALANCE);
    }
    await(
        "the payout account of " + seller,
        () -> some(browser(seller).open(BALANCE).states().contains(FITS)));
    teller.tell(
        "%s memberi rekening di %s; nama pemiliknya cocok menurut bank. (account verified)"
            .formatted(seller, BANK));
  }

  /** The schedule may have prepared it before: then there is nothing to prepare. */
  private String prepare(String seller) {
    String shown = browser(seller).open(BALANCE).find(FIRST_FIGURE).orElse("");
    Browser operator = browser(operators.getFirst());
    operator.send(form(operator.open(PAYOUTS), PAYOUTS));
    WebPage list = operator.open(PAYOUTS);
    String batch =
        list.linked(PAYOUTS + "/").stream()
            .findFirst()
            .orElseThrow(() -> failure("looking for the payout", list));
    teller.tell(
        "Saldo %s sebesar %s disiapkan untuk dicairkan. (payout prepared)"
            .formatted(seller, shown));
    return PAYOUTS + "/" + batch;
  }

  /**
   * Who prepared a payout finds no button to approve it; what the schedule prepared the first one
   * checks and the second approves.
   */
  private void approve(String operator, String payout) {
    WebPage page = browser(operator).open(payout);
    Stream.of("periksa", "setujui")
        .filter(deed -> page.html().contains("value=\"" + deed + "\""))
        .findFirst()
        .ifPresent(
            deed ->
                expect(browser(operator).send(form(page, payout).fill("tindakan", deed)), payout));
  }

  private void awaitArrival(String payout) {
    Browser operator = browser(operators.getLast());
    await(
        "the payout to be on the bank's statement",
        () -> {
          WebPage page = operator.open(payout);
          if (page.states().contains("Sudah ditransfer")) {
            askTheBanks(operator);
          }
          return some(page.states().contains(ARRIVED));
        });
  }

  /** Nothing is open at the banks any more, so they are asked rarely. */
  private static void askTheBanks(Browser operator) {
    WebPage feeds = operator.open(FEEDS);
    feeds.linked(FEEDS + "/").stream()
        .map(account -> FEEDS + "/" + account + "/baca")
        .forEach(ask -> feeds.form(ask).ifPresent(operator::send));
  }

  private void prove() {
    Browser operator = browser(operators.getFirst());
    WebPage proof = operator.send(form(operator.open(PROOF), PROOF + "/periksa"));
    if (!proof.html().contains("Seimbang.")) {
      throw failure("comparing bank, ledger and orders", proof);
    }
    teller.tell("Bank, buku besar, dan pesanan cocok sampai rupiah terakhir. (all balances)");
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
    world.close();
  }
}
