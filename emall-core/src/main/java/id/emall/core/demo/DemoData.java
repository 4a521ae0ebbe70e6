package id.emall.core.demo;

import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.work.StartUpWork;
import id.emall.core.member.RegistrationForm;
import id.emall.core.rates.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads the demo's content at start, as often as one likes; each thing is there once. */
@ApplicationScoped
public class DemoData implements StartUpWork {

  private static final Actor DEMO = new Actor.System("demo");
  private static final Duration NEWEST_PRODUCT = Duration.ofDays(60);
  private static final Duration BETWEEN_PRODUCTS = Duration.ofHours(5);
  private static final Duration BETWEEN_REVIEWS = Duration.ofHours(25);

  private MallSettings settings;
  private DemoRows rows;
  private SellerApplications applications;
  private Tariffs tariffs;

  protected DemoData() {}

  @Inject
  public DemoData(
      MallSettings settings, DemoRows rows, SellerApplications applications, Tariffs tariffs) {
    this.settings = settings;
    this.rows = rows;
    this.applications = applications;
    this.tariffs = tariffs;
  }

  /**
   * Loads nothing unless {@code emall.demo=true}.
   *
   * @throws IllegalStateException when the database has members that are not the demo's, or the
   *     other way round
   */
  @Override
  @Transactional
  public void run() {
    if (!settings.demo()) {
      refuseDemoAccounts();
      return;
    }
    rows.lock();
    if (!rows.mayLoad()) {
      throw new IllegalStateException(
          "emall.demo=true, but this database has real members: the demo's accounts, whose password"
              + " everybody knows, are not put beside them");
    }
    load(DemoContent.read());
  }

  private void refuseDemoAccounts() {
    if (rows.loaded()) {
      throw new IllegalStateException(
          "this database is a demo's: everybody knows the passwords of its accounts; take another"
              + " database or another --var, or say emall.demo=true");
    }
  }

  private void load(DemoContent content) {
    String hash = rows.passwordHash();
    rows.operator(content.operator(), hash);
    rows.operator(content.secondOperator(), hash);
    content.buyers().forEach(buyer -> rows.member(buyer, Actor.Role.BUYER, hash));
    for (DemoContent.Shop shop : content.shops()) {
      rows.member(shop.owner(), Actor.Role.SELLER, hash);
      rows.shop(shop);
    }
    products(content);
    content.families().forEach(family -> rows.family(family, NEWEST_PRODUCT));
    List<DemoContent.Review> reviews = content.reviews();
    for (int i = 0; i < reviews.size(); i++) {
      rows.review(reviews.get(i), BETWEEN_REVIEWS.multipliedBy(i + 1L));
    }
    List<DemoContent.Question> questions = content.questions();
    for (int i = 0; i < questions.size(); i++) {
      rows.question(questions.get(i), BETWEEN_REVIEWS.multipliedBy(i + 2L));
    }
    applicant(content.applicant(), hash);
    tariffs();
  }

  /** What an operator brings later stays. */
  private void tariffs() {
    if (!tariffs.isBrought()) {
      try (InputStream file = DemoContent.tariffs()) {
        tariffs.bring(DEMO, "demo.csv", file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The shops' products alternate, so that the newest are not all of one trade. */
  private void products(DemoContent content) {
    List<String> shops = content.shops().stream().map(DemoContent.Shop::slug).toList();
    Map<String, Integer> places = new HashMap<>();
    for (DemoContent.Product product : content.products()) {
      int place = places.merge(product.shop(), 1, Integer::sum);
      long step = (long) place * shops.size() + shops.indexOf(product.shop());
      rows.product(product, NEWEST_PRODUCT.plus(BETWEEN_PRODUCTS.multipliedBy(step)));
    }
  }

  private void applicant(DemoContent.Applicant applicant, String hash) {
    DemoContent.Person person = applicant.person();
    if (rows.member(person, Actor.Role.BUYER, hash)) {
      applications.apply(
          new Actor.Member(
              DemoRows.id("member", person.username()),
              person.name(),
              Actor.Role.BUYER,
              null,
              "id"),
          new RegistrationForm.SellerForm(applicant.shop(), "NIK", applicant.nik(), null));
    }
  }
}
