package id.emall.core.shop;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Phone;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.region.Districts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds shops and lets their sellers describe them. */
@ApplicationScoped
public class Shops {

  private static final int HOURS_CHARACTERS = 120;

  private static final String SELECT =
      """
      select id, owner_id, slug, name, tagline, about, regency_code, district_code, banner_media_id, state,
        opened_at
      from shop
      """;

  private Jdbi jdbi;
  private MediaStore media;
  private Districts districts;

  protected Shops() {}

  @Inject
  public Shops(Jdbi jdbi, MediaStore media, Districts districts) {
    this.jdbi = jdbi;
    this.media = media;
    this.districts = districts;
  }

  /**
   * What a seller may change.
   *
   * @param bannerMediaId a photo from the media store, or null for none
   * @param district where it sends from within its regency: a code, or a name as people type it;
   *     null or blank for the regency as a whole
   * @param contact as typed
   */
  public record Edit(
      String name,
      String tagline,
      String about,
      String bannerMediaId,
      String district,
      ShopContact contact) {}

  /**
   * Changes the seller's own shop.
   *
   * @throws Refusal INVALID with an error for each wrong field; FORBIDDEN for who has no shop
   */
  @Transactional
  public void edit(Actor actor, Edit edit) {
    Actor.Member seller = actor.requireSeller(Right.SHOP);
    Checks checks = new Checks();
    String name = checks.line("name", edit.name(), 3, 60);
    checks.that(
        name.indexOf('\n') < 0 && name.codePoints().anyMatch(Character::isLetter),
        "name",
        "name.malformed");
    String tagline = checks.line("tagline", edit.tagline(), 0, 120);
    String about = checks.text("about", edit.about(), 0, 4000);
    String banner =
        edit.bannerMediaId() == null || edit.bannerMediaId().isBlank()
            ? null
            : edit.bannerMediaId();
    checks.that(banner == null || media.isPhoto(banner), "banner", "media.not-found");
    String regency = find(seller.shopId()).map(ShopView::regencyCode).orElseThrow();
    String district = districts.read(checks, "district", regency, edit.district());
    ShopContact contact = contact(checks, edit.contact());
    checks.refuse();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shop set name = :name, tagline = :tagline, about = :about,
                      banner_media_id = :banner, district_code = :district,
                      opening_hours = :hours, contact_phone = :phone, contact_email = :email
                    where id = :id
                    """)
                .bind("name", name)
                .bind("tagline", tagline)
                .bind("about", about)
                .bind("banner", banner)
                .bind("district", district)
                .bind("hours", contact.hours())
                .bind("phone", contact.phone())
                .bind("email", contact.email())
                .bind("id", seller.shopId())
                .execute());
  }

  private static ShopContact contact(Checks checks, ShopContact typed) {
    String hours = checks.line("hours", typed.hours(), 0, HOURS_CHARACTERS);
    Optional<String> phone = Optional.ofNullable(typed.phone()).filter(said -> !said.isBlank());
    Optional<String> canonical = phone.flatMap(Phone::canonical);
    checks.that(phone.isEmpty() || canonical.isPresent(), "phone", "phone.malformed");
    Optional<String> email = Optional.ofNullable(typed.email()).filter(said -> !said.isBlank());
    Optional<String> address = email.flatMap(EmailAddress::read);
    checks.that(email.isEmpty() || address.isPresent(), "email", "email.malformed");
    return new ShopContact(hours, canonical.orElse(null), address.orElse(null));
  }

  /** How buyers reach a shop. */
  public ShopContact contact(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select opening_hours as hours, contact_phone as phone, contact_email as email
                    from shop where id = :id
                    """)
                .bind("id", id)
                .mapTo(ShopContact.class)
                .findOne()
                .orElse(ShopContact.NONE));
  }

  public Optional<ShopView> find(UUID id) {
    return one("where id = :key", id);
  }

  /** Those of these shops that there are. */
  public List<ShopView> find(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(ShopView.class)
                .list());
  }

  public Optional<ShopView> bySlug(String slug) {
    return one("where slug = :key", slug);
  }

  public Optional<ShopView> ofOwner(UUID memberId) {
    return one("where owner_id = :key", memberId);
  }

  /** The shops that were opened last and sell now. */
  public List<ShopView> newest(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where state = 'OPEN' order by opened_at desc, id desc limit :limit")
                .bind("limit", limit)
                .mapTo(ShopView.class)
                .list());
  }

  private Optional<ShopView> one(String where, Object key) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + where).bind("key", key).mapTo(ShopView.class).findOne());
  }
}
