package id.emall.launcher.story;

import static id.emall.launcher.story.Steps.await;
import static id.emall.launcher.story.Steps.some;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Each of the seven couriers carries a parcel to a buyer two time zones away; one more parcel is
 * not taken in and comes back to its sender; of another one its courier tells by itself only, the
 * newest scan first and each twice. Nobody looks anything up: the sellers type the numbers that the
 * couriers' counters gave, and the mall follows.
 */
public final class SevenCouriers implements AutoCloseable {

  /** How a parcel fares. */
  public enum Course {
    DELIVERED("DELIVERED", "DELIVERED"),
    RETURNED("RETURNED", "ATTEMPT_FAIL", "RETURNING", "RETURNED"),
    /** Delivered, and its courier knows nothing of it when asked. */
    PUSHED("PUSHED_ONLY", "DELIVERED");

    private final String scenario;
    private final List<String> atTheDoor;

    Course(String scenario, String... atTheDoor) {
      this.scenario = scenario;
      this.atTheDoor = List.of(atTheDoor);
    }

    private List<String> steps() {
      List<String> steps = new ArrayList<>(TO_THE_DOOR);
      steps.addAll(atTheDoor);
      return steps;
    }
  }

  /** A step of the sandbox's couriers at its time. */
  public record Scan(String step, Instant at) {}

  /**
   * A parcel that was sent.
   *
   * @param courier name of its stand-in, e.g. {@code pos}
   * @param order code of its order
   * @param seller user name
   * @param origin city
   * @param scans all that it gets, oldest first
   */
  public record Parcel(
      String courier,
      String number,
      String order,
      String seller,
      String origin,
      Course course,
      List<Scan> scans) {

    private Instant at(String step) {
      return scans.stream().filter(scan -> scan.step().equals(step)).findFirst().orElseThrow().at();
    }
  }

  /**
   * @param product cheap and plenty of it
   */
  private record Shop(String slug, String product, String city) {}

  private record Sending(String courier, Course course, Shop shop) {}

  public static final String DESTINATION = "Ambon";

  private static final Shop PAYAKUMBUH = new Shop("dapua-rangkiang", "sanjai-balado", "Payakumbuh");
  private static final Shop BANDUNG = new Shop("tapak-cibaduyut", "semir-kulit", "Bandung");
  private static final Shop LUBUKLINGGAU =
      new Shop("seduh-sulap", "kemplang-goreng", "Lubuklinggau");

  private static final List<Sending> SENDINGS =
      List.of(
          new Sending("jne", Course.DELIVERED, PAYAKUMBUH),
          new Sending("tiki", Course.DELIVERED, LUBUKLINGGAU),
          new Sending("pos", Course.DELIVERED, PAYAKUMBUH),
          new Sending("wahana", Course.DELIVERED, LUBUKLINGGAU),
          new Sending("pcp", Course.DELIVERED, BANDUNG),
          new Sending("fedex", Course.DELIVERED, BANDUNG),
          new Sending("dhl", Course.DELIVERED, BANDUNG),
          new Sending("jne", Course.RETURNED, PAYAKUMBUH),
          new Sending("fedex", Course.PUSHED, BANDUNG));

  private static final List<String> TO_THE_DOOR =
      List.of("RECEIVED", "SORTED", "FORWARDED", "ARRIVED", "OUT_FOR_DELIVERY");

  /** Since the parcel was sent. */
  private static final Map<String, Duration> WHEN =
      Map.of(
          "RECEIVED", Duration.ofHours(1),
          "SORTED", Duration.ofHours(5),
          "FORWARDED", Duration.ofHours(9),
          "ARRIVED", Duration.ofHours(20),
          "OUT_FOR_DELIVERY", Duration.ofHours(26),
          "ATTEMPT_FAIL", Duration.ofHours(29),
          "DELIVERED", Duration.ofHours(29),
          "RETURNING", Duration.ofHours(31),
          "RETURNED", Duration.ofHours(45));

  private static final Duration BETWEEN_PARCELS = Duration.ofMinutes(7);

  /** Longer than any parcel takes, shorter than sellers have to send other orders. */
  private static final Duration JOURNEY = Duration.ofHours(47);

  private static final String AT_THE_DOOR = "Sedang diantar";
  private static final String ATTEMPTED = "Belum berhasil diantar";
  private static final String RETURNING = "Dikembalikan";

  private final URI site;
  private final Browser buyer;
  private final Browser operator;
  private final Sellers sellers;
  private final SandboxDesk world;
  private final Person person;
  private final String password;
  private final Teller teller;
  private final List<Parcel> parcels = new ArrayList<>();

  /**
   * @param sellers user names of demo sellers
   * @param password of buyer, sellers and operator
   */
  public SevenCouriers(
      URI site, URI sandbox, List<String> sellers, String password, Teller teller) {
    this.site = site;
    this.buyer = new Browser(site);
    this.operator = new Browser(site);
    this.sellers = new Sellers(site, sellers, password);
    this.world = new SandboxDesk(sandbox);
    this.person = Person.yopie(password);
    this.password = password;
    this.teller = teller;
  }

  /**
   * @throws StoryFailure when a step does not go as it should
   */
  public void play() {
    Steps.signIn(buyer, person.username(), password);
    Map<String, Sending> invoices = new LinkedHashMap<>();
    SENDINGS.forEach(sending -> invoices.put(order(sending), sending));
    invoices.keySet().forEach(invoice -> Steps.awaitPaid(buyer, invoice));
    teller.tell(
        "%s memesan dan membayar %d pesanan. (orders placed and paid)"
            .formatted(person.firstName(), invoices.size()));
    sellers.signIn();
    invoices.forEach(this::send);
    teller.tell("Para penjual menyerahkan paket ke kurir dan mengisi resi. (sent, resi entered)");
    letTimePass();
    carry();
    parcels.forEach(this::awaitEnd);
  }

  /** What was sent, in the order in which it was told. */
  public List<Parcel> parcels() {
    return List.copyOf(parcels);
  }

  /**
   * Orders something and transfers what it costs.
   *
   * @return the invoice's code
   */
  private String order(Sending sending) {
    String shop = sending.shop().slug();
    if (Steps.put(buyer, sending.shop().product()).isEmpty()
        && Steps.putFirst(buyer, shop).isEmpty()) {
      throw new StoryFailure("shop " + shop + " has nothing to sell");
    }
    String invoice = Steps.checkOut(buyer, "bca", sending.courier().toUpperCase(Locale.ROOT));
    long total = Steps.rupiah(Steps.amountDue(buyer.open("/faktur/" + invoice)));
    world.transfer(total, person.name().toUpperCase(Locale.ROOT), "belanja");
    return invoice;
  }

  private void send(String invoice, Sending sending) {
    Map<String, String> orders = sellers.of(buyer.open("/faktur/" + invoice).linked("/pesanan/"));
    Map.Entry<String, String> order =
        orders.entrySet().stream()
            .findFirst()
            .orElseThrow(() -> new StoryFailure("no seller has the order of invoice " + invoice));
    String number =
        world.handIn(
            sending.courier(),
            sending.course().scenario,
            sending.shop().city(),
            DESTINATION,
            person.name());
    sellers.enterResi(order.getValue(), order.getKey(), sending.courier(), number);
    Instant sent =
        world
            .now()
            .truncatedTo(ChronoUnit.MINUTES)
            .plus(BETWEEN_PARCELS.multipliedBy(parcels.size()));
    parcels.add(
        new Parcel(
            sending.courier(),
            number,
            order.getKey(),
            order.getValue(),
            sending.shop().city(),
            sending.course(),
            sending.course().steps().stream()
                .map(step -> new Scan(step, sent.plus(WHEN.get(step))))
                .toList()));
  }

  private void letTimePass() {
    Steps.signIn(operator, Story.OPERATOR, password);
    Steps.awaitMessages(operator, List.of(person.phone(), person.email()));
    world.letTimePass(JOURNEY);
    Steps.signIn(buyer, person.username(), password);
  }

  /** As far as they are followed the mall sees each parcel at the door before it goes on. */
  private void carry() {
    for (Parcel parcel : parcels) {
      scan(parcel, TO_THE_DOOR);
      if (parcel.course() == Course.PUSHED) {
        scan(parcel, parcel.course().atTheDoor);
        world.pushReversedAndTwice(parcel.courier(), parcel.number());
      }
    }
    List<Parcel> followed =
        parcels.stream().filter(parcel -> parcel.course() != Course.PUSHED).toList();
    followed.forEach(parcel -> awaitState(parcel, AT_THE_DOOR));
    followed.forEach(parcel -> scan(parcel, parcel.course().atTheDoor.subList(0, 1)));
    for (Parcel parcel : followed) {
      if (parcel.course() == Course.RETURNED) {
        awaitState(parcel, ATTEMPTED);
        scan(parcel, List.of("RETURNING"));
        awaitState(parcel, RETURNING);
        scan(parcel, List.of("RETURNED"));
      }
    }
  }

  private void scan(Parcel parcel, List<String> steps) {
    steps.forEach(step -> world.scan(parcel.courier(), parcel.number(), step, parcel.at(step)));
  }

  private void awaitEnd(Parcel parcel) {
    awaitState(parcel, parcel.course() == Course.RETURNED ? Story.BACK_AT_SELLER : Story.DELIVERED);
    String courier = parcel.courier().toUpperCase(Locale.ROOT);
    String fate =
        switch (parcel.course()) {
          case DELIVERED -> "%s %s sampai di %s: %s (delivered)";
          case RETURNED -> "%s %s gagal diantar di %s, kembali ke penjual: %s (failed, returned)";
          case PUSHED ->
              "%s %s sampai di %s, dikabarkan kurir sendiri, terbalik dan dua kali: %s"
                  + " (pushed twice in the wrong order)";
        };
    teller.tell(
        fate.formatted(
            courier, parcel.number(), DESTINATION, site.resolve("/pesanan/" + parcel.order())));
  }

  private void awaitState(Parcel parcel, String state) {
    await(
        "parcel " + parcel.number() + " of order " + parcel.order() + " to be '" + state + "'",
        () -> some(buyer.open("/pesanan/" + parcel.order()).states().contains(state)));
  }

  @Override
  public void close() {
    buyer.close();
    operator.close();
    sellers.close();
    world.close();
  }
}
