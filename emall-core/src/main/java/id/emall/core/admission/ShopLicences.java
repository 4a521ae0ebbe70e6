package id.emall.core.admission;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What a shop shows the world of its papers, as the law asks (PP 80/2019, Permendag 31/2023): that
 * it has a business number, and the numbers of permits, which stand on the goods anyhow. Only of
 * sellers who were accepted, only what was found right since it was given, and only while it holds.
 * Numbers of persons and taxes are nobody's business.
 */
@ApplicationScoped
public class ShopLicences {

  private Jdbi jdbi;
  private Clock clock;
  private Vault vault;

  protected ShopLicences() {}

  @Inject
  ShopLicences(Jdbi jdbi, Clock clock, Vault vault) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.vault = vault;
  }

  /**
   * A permit.
   *
   * @param kind PIRT, HALAL or BPOM
   * @param validUntil its last day, or null where it has no end
   */
  public record Permit(DocumentKind kind, String number, LocalDate validUntil) {}

  /**
   * What is shown of one shop.
   *
   * @param businessNumber whether its business number (NIB) was found right
   */
  public record Licences(boolean businessNumber, List<Permit> permits) {

    public Licences {
      permits = List.copyOf(permits);
    }
  }

  private record Row(DocumentKind kind, byte[] cipher, LocalDate validUntil) {}

  /**
   * Those of a shop. One statement.
   *
   * @param ownerId the member whose shop it is
   */
  public Licences of(UUID ownerId) {
    List<Row> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.kind, p.cipher, p.valid_until
                        from seller_application a
                        cross join lateral (
                          select a.document_kind as kind, a.document_cipher as cipher,
                            a.document_valid_until as valid_until, '-infinity'::timestamptz as given_at
                          union all
                          select kind, number_cipher, valid_until, given_at
                          from seller_paper where application_id = a.id) p
                        left join lateral (
                          select outcome in ('APPROVED', 'KEPT') as fine, at
                          from seller_decision where application_id = a.id order by at desc limit 1) d
                          on true
                        where a.member_id = :owner and a.state = 'APPROVED' and a.evaluate_at is null
                          and p.kind in ('NIB', 'PIRT', 'HALAL', 'BPOM')
                          and (p.valid_until is null or p.valid_until >= :today)
                          and coalesce(d.fine and d.at >= p.given_at, p.given_at = '-infinity')
                        order by p.kind
                        """)
                    .bind("owner", ownerId)
                    .bind("today", LocalDate.ofInstant(clock.instant(), MallClock.WIB))
                    .mapTo(Row.class)
                    .list());
    return new Licences(
        rows.stream().anyMatch(row -> row.kind() == DocumentKind.NIB),
        rows.stream().filter(row -> row.kind() != DocumentKind.NIB).map(this::permit).toList());
  }

  private Permit permit(Row row) {
    return new Permit(row.kind(), vault.decrypt(row.cipher()), row.validUntil());
  }
}
