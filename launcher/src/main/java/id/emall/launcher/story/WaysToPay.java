package id.emall.launcher.story;

import static id.emall.launcher.story.Steps.failure;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * More orders of the same buyer, each paid in another way than the first: by transfer to the mall's
 * accounts at the other banks, to a virtual account, by QRIS, and to a bank that cannot be asked,
 * whose statement file an operator hands in.
 */
public final class WaysToPay implements AutoCloseable {

  /** Names of the mall's accounts, each with the sandbox's name of its bank. */
  private static final Map<String, String> BANKS =
      Map.of("mandiri", "mandiri", "bni", "bni", "bri", "bri");

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
    for (String way : List.of("mandiri", "bni", "bri")) {
      invoices.put(way, order(way));
    }
    invoices.forEach(this::pay);
    invoices.forEach(
        (way, invoice) -> {
          Steps.awaitPaid(buyer, invoice);
          teller.tell("Faktur %s lunas lewat %s. (paid by %s)".formatted(invoice, way, way));
        });
  }

  private String order(String way) {
    for (String shop : Story.SHOPS) {
      if (Steps.putFirst(buyer, shop).isPresent()) {
        return Steps.checkOut(buyer, way);
      }
    }
    throw new StoryFailure("no shop has anything to sell");
  }

  private void pay(String way, String invoice) {
    WebPage page = buyer.open("/faktur/" + invoice);
    long total = Steps.rupiah(Steps.amountDue(page));
    String bank = BANKS.get(way);
    if (bank == null) {
      throw failure("paying by " + way, page);
    }
    world.transfer(bank, total, person.name().toUpperCase(Locale.ROOT), "belanja");
  }

  @Override
  public void close() {
    buyer.close();
    operator.close();
    world.close();
  }
}
