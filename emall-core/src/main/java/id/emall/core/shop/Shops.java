package id.emall.core.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds shops. */
@ApplicationScoped
public class Shops {

  private static final String SELECT =
      """
      select id, owner_id, slug, name, tagline, about, regency_code, banner_media_id, state,
        opened_at
      from shop
      """;

  private Jdbi jdbi;

  protected Shops() {}

  @Inject
  public Shops(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<ShopView> find(UUID id) {
    return one("where id = :key", id);
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
