package id.emall.launcher.story;

import static id.emall.launcher.story.Steps.expect;
import static id.emall.launcher.story.Steps.failure;
import static id.emall.launcher.story.Steps.some;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * More orders of the same buyer, each paid in another way than the first: by transfer to the mall's
 * accounts at the other banks, to a virtual account, by QRIS, and at a bank that cannot be asked
 * just then, whose statement file an operator hands in.
 */
public final class WaysToPay implements AutoCloseable {

  private static final String DESK = "/pengelola/berkas";

  /** More calls than the mall makes while the file is on its way. */
  private static final int ALL_CALLS = 1_000;

  private final Browser buyer;
  private final Browser operator;
  private final SandboxDesk world;
  private final Person person;
  private final String password;
  private final Teller teller;

  /**
   * @param person who has an account
   * @param password of the operator
   */
  public WaysToPay(URI site, URI sandbox, Person person, String password, Teller teller) {
    this.buyer = new Browser(site);
    this.operator = new Browser(site);
    this.world = new SandboxDesk(sandbox);
    this.person = person;
    this.password = password;
    this.teller = teller;
  }

  /**
   * @throws StoryFailure when a step does not go as it should
   */
  public void play() {
    Steps.signIn(buyer, person.username(), person.password());
    Map<String, String> invoices = new LinkedHashMap<>();
    invoices.put("transfer ke Mandiri (bank transfer)", transfer("mandiri"));
    invoices.put("transfer ke BNI (bank transfer)", transfer("bni"));
    invoices.put("transfer ke BRI (bank transfer)", transfer("bri"));
    invoices.put("virtual account BCA", virtualAccount());
    invoices.put("QRIS", qris());
    invoices.forEach(this::awaitPaid);
    file();
  }

  private void awaitPaid(String way, String invoice) {
    Steps.awaitPaid(buyer, invoice);
    teller.tell("Faktur %s lunas lewat %s.".formatted(invoice, way));
  }

  private String order(String way) {
    for (String shop : Story.SHOPS) {
      if (Steps.putFirst(buyer, shop).isPresent()) {
        return Steps.checkOut(buyer, way);
      }
    }
    throw new StoryFailure("no shop has anything to sell");
  }

  private WebPage page(String invoice) {
    return buyer.open("/faktur/" + invoice);
  }

  /**
   * @param bank as the mall's settings and the sandbox call it
   */
  private String transfer(String bank) {
    String invoice = order(bank);
    long total = Steps.rupiah(Steps.amountDue(page(invoice)));
    world.transfer(bank, total, person.name().toUpperCase(Locale.ROOT), "belanja");
    return invoice;
  }

  private String virtualAccount() {
    String invoice = order("bca-va");
    WebPage page = page(invoice);
    world.payVirtualAccount(
        page.find("class=\"account-number\">(.*?)<")
            .orElseThrow(() -> failure("reading the virtual account's number", page)));
    return invoice;
  }

  /** The code comes from the bank a moment after the order. */
  private String qris() {
    String invoice = order("qris");
    Steps.await(
        "the QRIS code of invoice " + invoice,
        () -> some(page(invoice).html().contains("class=\"qris\"")));
    world.payByQris(Steps.rupiah(Steps.amountDue(page(invoice))));
    return invoice;
  }

  private void file() {
    world.disturb("bni", "server-error", ALL_CALLS);
    String invoice = transfer("bni");
    teller.tell(
        "BNI sedang tidak dapat ditanya; %s mentransfer ke sana. (the bank cannot be asked)"
            .formatted(person.firstName()));
    Steps.signIn(operator, Story.OPERATOR, password);
    WebForm form = Steps.form(operator.open(DESK), DESK);
    expect(operator.send(form, "file", "mutasi-bni.csv", world.statement("bni", "csv")), DESK);
    awaitPaid("berkas rekening koran yang diunggah pengelola (an uploaded statement)", invoice);
    world.mend("bni");
  }

  @Override
  public void close() {
    buyer.close();
    operator.close();
    world.close();
  }
}
