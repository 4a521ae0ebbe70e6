package id.emall.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.admission.SellerApplications;
import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.Actor;
import id.emall.core.media.MediaStore;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.core.review.ReviewList;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest extends CoreTest {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.demo=true", "emall.media.folder=" + folder};
  }

  @BeforeAll
  void load() {
    get(DemoData.class).run();
  }

  private List<ProductCard> all() {
    return get(Catalogue.class).newest(100);
  }

  private Actor.Member signedIn(String username) {
    SignInStep step =
        get(SignInSteps.class)
            .begin(username, DemoAccounts.PASSWORD, new SignInOrigin("127.0.0.1", null), "uji");
    String token = ((SignInStep.In) step).session().value();
    return get(Sessions.class).actor(token).orElseThrow();
  }

  @Test
  void three_shops_offer_some_thirty_products_with_pictures_and_reviews() {
    assertThat(get(Shops.class).newest(10)).hasSize(3);
    assertThat(all()).hasSizeBetween(30, 40);
    assertThat(all())
        .allSatisfy(
            card -> {
              ProductPage page = get(Catalogue.class).product(Actor.VISITOR, card.slug());
              assertThat(page.photoMediaIds()).isNotEmpty();
              assertThat(page.photoMediaIds())
                  .allSatisfy(
                      photo ->
                          assertThat(get(MediaStore.class).open(Actor.VISITOR, photo).contentType())
                              .isEqualTo("image/svg+xml"));
              assertThat(get(ReviewList.class).spread(page.reviewed()).all())
                  .isEqualTo(page.ratingCount());
            });
    assertThat(all().subList(0, 6).stream().map(ProductCard::shopSlug).distinct()).hasSize(3);
  }

  @Test
  void loading_again_changes_nothing_that_was_done() {
    List<ProductCard> before = all();
    jdbi.useHandle(
        handle ->
            handle.execute("update product set stock = 1 where id = ?", before.getFirst().id()));

    get(DemoData.class).run();

    assertThat(all()).hasSameSizeAs(before);
    assertThat(all().getFirst().stock()).isEqualTo(1);
    assertThat(number("select sum(rating_count) from product"))
        .isEqualTo(number("select count(*) from review"));
    assertThat(number("select count(*) from question")).isEqualTo(11);
    assertThat(number("select count(*) from seller_application")).isEqualTo(1);
  }

  @Test
  void a_shoe_in_sizes_and_colours_stands_once_in_lists_and_shows_all_on_its_page() {
    assertThat(all()).filteredOn(card -> card.slug().startsWith("sneaker-harian")).hasSize(1);

    ProductPage page = get(Catalogue.class).product(Actor.VISITOR, "sneaker-harian-41-hitam");

    assertThat(page.family().optionNames()).containsExactly("Ukuran", "Warna");
    assertThat(page.family().variants()).hasSize(6);
    assertThat(page.variantLabel(page.id())).isEqualTo("41, Hitam");
  }

  @Test
  void its_accounts_can_sign_in() {
    assertThat(signedIn(DemoAccounts.OPERATOR).isOperator()).isTrue();
    assertThat(signedIn(DemoAccounts.SECOND_OPERATOR).isOperator()).isTrue();
    assertThat(signedIn(DemoAccounts.BUYER).role()).isEqualTo(Actor.Role.BUYER);
    assertThat(DemoAccounts.SELLERS)
        .allSatisfy(seller -> assertThat(signedIn(seller).requireSeller().shopId()).isNotNull());
    assertThat(get(SellerApplications.class).waiting(signedIn(DemoAccounts.OPERATOR))).hasSize(1);
  }

  @Test
  void most_shelves_have_something_on_them() {
    long filled =
        number(
            """
            select count(distinct coalesce(c.parent_id, c.id))
            from product p join category c on c.id = p.category_id
            """);

    assertThat(filled).isGreaterThanOrEqualTo(6);
  }
}
