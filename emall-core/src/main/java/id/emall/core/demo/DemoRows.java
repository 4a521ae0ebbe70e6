package id.emall.core.demo;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Slug;
import id.emall.core.media.MediaStore;
import id.emall.core.member.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the demo's rows. Ids are made from names, so a row that is there already is recognised and
 * left as it is: what was bought or edited stays so.
 */
@ApplicationScoped
class DemoRows {

  private static final Actor.System DEMO = new Actor.System("demo");
  private static final Duration SINCE = Duration.ofDays(400);

  private Jdbi jdbi;
  private Clock clock;
  private MediaStore media;
  private Passwords passwords;

  protected DemoRows() {}

  @Inject
  DemoRows(Jdbi jdbi, Clock clock, MediaStore media, Passwords passwords) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.media = media;
    this.passwords = passwords;
  }

  static UUID id(String kind, String name) {
    return UUID.nameUUIDFromBytes(("demo:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
  }

  String passwordHash() {
    return passwords.hash(DemoAccounts.PASSWORD);
  }

  /** Whether the member was not there before. */
  boolean member(DemoContent.Person person, Actor.Role role, String passwordHash) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into member (id, username, email, phone, name, password_hash,
                          regency_code, address, language, state, role, registered_at, activated_at,
                          email_proven_at)
                        values (:id, :username, :email, :phone, :name, :hash, :regency, :address,
                          coalesce(:language, 'id'), 'ACTIVE', :role, :since, :since, :since)
                        on conflict (id) do nothing
                        """)
                    .bind("id", id("member", person.username()))
                    .bind("username", person.username())
                    .bind("email", person.email())
                    .bind("phone", person.phone())
                    .bind("name", person.name())
                    .bind("hash", passwordHash)
                    .bind("regency", person.regency())
                    .bind("address", person.address())
                    .bind("language", person.language())
                    .bind("role", role)
                    .bind("since", clock.instant().minus(SINCE))
                    .execute())
        == 1;
  }

  /** An operator who may everything, everywhere. */
  void operator(DemoContent.Person person, String passwordHash) {
    member(person, Actor.Role.OPERATOR, passwordHash);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into operator_post (member_id, area, kinds, since, accepted_at)
                    values (:id, '', array['ALL'], :since, :since) on conflict (member_id) do nothing
                    """)
                .bind("id", id("member", person.username()))
                .bind("since", clock.instant().minus(SINCE))
                .execute());
  }

  void shop(DemoContent.Shop shop) {
    String banner = media.storeDrawing(DEMO, DemoContent.drawing(shop.banner()));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shop (id, owner_id, slug, name, tagline, about, regency_code,
                      banner_media_id, state, opened_at)
                    values (:id, :owner, :slug, :name, :tagline, :about, :regency, :banner, 'OPEN',
                      :since)
                    on conflict (id) do nothing
                    """)
                .bind("id", id("shop", shop.slug()))
                .bind("owner", id("member", shop.owner().username()))
                .bind("slug", shop.slug())
                .bind("name", shop.name())
                .bind("tagline", shop.tagline())
                .bind("about", shop.about())
                .bind("regency", shop.owner().regency())
                .bind("banner", banner)
                .bind("since", clock.instant().minus(SINCE))
                .execute());
  }

  /**
   * @param age how long ago it was listed; puts the products in an order
   */
  void product(DemoContent.Product product, Duration age) {
    List<String> photos =
        product.photos().stream()
            .map(name -> media.storeDrawing(DEMO, DemoContent.drawing(name)))
            .toList();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into product (id, shop_id, category_id, slug, name, description, price,
                      weight_grams, stock, making_days, state, photo_media_ids, listed_at)
                    values (:id, :shop, (select id from category where slug = :category), :slug,
                      :name, :description, :price, :weight, :stock, :making, 'ON_SALE', :photos, :listed)
                    on conflict (id) do nothing
                    """)
                .bind("id", id("product", product.slug()))
                .bind("shop", id("shop", product.shop()))
                .bind("category", product.category())
                .bind("slug", product.slug())
                .bind("name", product.name())
                .bind("description", product.description())
                .bind("price", product.price())
                .bind("weight", product.weightGrams())
                .bind("stock", product.stock())
                .bind("making", product.makingDays())
                .bindArray("photos", String.class, photos)
                .bind("listed", clock.instant().minus(age))
                .execute());
  }

  /**
   * @param age how long ago its first variant was listed; the others came after it
   */
  void family(DemoContent.Family family, Duration age) {
    UUID id = id("family", family.slug());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into product_family (id, shop_id, name, option_names)
                    values (:id, :shop, :name, :options) on conflict (id) do nothing
                    """)
                .bind("id", id)
                .bind("shop", id("shop", family.shop()))
                .bind("name", family.name())
                .bindArray("options", String.class, family.options())
                .execute());
    for (int i = 0; i < family.variants().size(); i++) {
      DemoContent.Variant variant = family.variants().get(i);
      String slug = family.slug() + "-" + Slug.of(String.join(" ", variant.values()));
      product(
          new DemoContent.Product(
              slug,
              family.shop(),
              family.category(),
              family.name() + " – " + String.join(", ", variant.values()),
              family.description(),
              family.price(),
              variant.stock(),
              0,
              family.weightGrams(),
              variant.photos()),
          age.minusMinutes(i));
      joins(id("product", slug), id, i + 1, variant.values());
    }
  }

  /** One that has left its family since stays alone. */
  private void joins(UUID product, UUID family, int place, List<String> values) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product set family_id = :family, family_place = :place, option_values = :values
                    where id = :id and family_id is null and version = 0
                    """)
                .bind("id", product)
                .bind("family", family)
                .bind("place", place)
                .bindArray("values", String.class, values)
                .execute());
  }

  /**
   * @param age how long ago it was written
   */
  void review(DemoContent.Review review, Duration age) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with written as (
                      insert into review (id, product_id, member_id, stars, text, written_at)
                      values (:id, :product, :member, :stars, :text, :at)
                      on conflict do nothing returning product_id, stars
                    )
                    update product p set rating_count = rating_count + 1,
                      rating_sum = rating_sum + written.stars
                    from written where p.id = written.product_id
                    """)
                .bind("id", id("review", review.product() + ":" + review.buyer()))
                .bind("product", id("product", review.product()))
                .bind("member", id("member", review.buyer()))
                .bind("stars", review.stars())
                .bind("text", review.text())
                .bind("at", clock.instant().minus(age))
                .execute());
  }

  /**
   * @param age how long ago it was asked
   */
  void question(DemoContent.Question question, Duration age) {
    Instant at = clock.instant().minus(age);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into question
                      (id, product_id, shop_id, member_id, text, asked_at, answer, answered_at)
                    select :id, p.id, p.shop_id, :member, :text, :at, :answer,
                      case when :answer is not null then :answered::timestamptz end
                    from product p where p.id = :product
                    on conflict do nothing
                    """)
                .bind("id", id("question", question.product() + ":" + question.buyer()))
                .bind("product", id("product", question.product()))
                .bind("member", id("member", question.buyer()))
                .bind("text", question.text())
                .bind("at", at)
                .bind("answer", question.answer())
                .bind("answered", at.plus(Duration.ofHours(question.hours())))
                .execute());
  }

  /** Whether this is a demo's database, or an empty one that may become one. */
  boolean mayLoad() {
    return loaded()
        || jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select not exists (select 1 from member)")
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Whether this is a demo's database. */
  boolean loaded() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from member where id = :operator)")
                .bind("operator", id("member", DemoAccounts.OPERATOR))
                .mapTo(Boolean.class)
                .one());
  }

  /** Two nodes that start at once load one after the other. */
  void lock() {
    jdbi.useHandle(AdvisoryLock.DEMO::take);
  }
}
