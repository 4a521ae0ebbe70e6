package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads products by id for the cart, for ordering and for what a search found. */
@ApplicationScoped
public class Products {

  private Jdbi jdbi;

  protected Products() {}

  @Inject
  public Products(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The facts of those products that exist, in one statement. */
  public Map<UUID, ProductFacts> facts(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, ProductFacts> facts = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.name, p.price, p.weight_grams, p.stock,
                      coalesce(p.length_cm * p.width_cm * p.height_cm, 0)::bigint as volume_cm3,
                      p.photo_media_ids[1] as photo_media_id,
                      p.state = 'ON_SALE' and s.state = 'OPEN' as on_sale, p.shop_id,
                      s.slug as shop_slug, s.name as shop_name,
                      coalesce(s.district_code, s.regency_code) as shop_origin
                    from product p join shop s on s.id = p.shop_id where p.id = any (:ids)
                    """)
                .bindArray("ids", UUID.class, ids)
                .mapTo(ProductFacts.class)
                .forEach(product -> facts.put(product.id(), product)));
    return facts;
  }

  /** The cards of those products that can be bought now, in the order of the ids. */
  public List<ProductCard> cards(List<UUID> ids) {
    return cards(ids, "p.name, 1 as variants, false as from_price, " + FamilyFace.RATING);
  }

  /** As {@link #cards}, but each that is a variant stands for its family. */
  public List<ProductCard> families(List<UUID> ids) {
    return cards(ids, FamilyFace.COLUMNS);
  }

  private List<ProductCard> cards(List<UUID> ids, String columns) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, ProductCard> cards = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.price, p.stock, p.making_days, p.photo_media_ids[1] as photo_media_id,
                      p.shop_id, s.slug as shop_slug, s.name as shop_name,
                      s.regency_code as shop_regency_code, %s
                    from product p join shop s on s.id = p.shop_id %s
                    where p.id = any (:ids) and p.state = 'ON_SALE' and s.state = 'OPEN'
                    """
                        .formatted(columns, FamilyFace.TOGETHER))
                .bindArray("ids", UUID.class, ids)
                .mapTo(ProductCard.class)
                .forEach(card -> cards.put(card.id(), card)));
    return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
  }
}
