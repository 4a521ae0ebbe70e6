package id.emall.core.ordering;

import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Invoices and orders: the law keeps them, under a pseudonym and without an address. */
@ApplicationScoped
class OrderingPersonalData implements PersonalData {

  private Jdbi jdbi;

  protected OrderingPersonalData() {}

  @Inject
  OrderingPersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "invoice",
            "orders",
            """
            select code, state, buyer_name, buyer_email, buyer_phone, goods_total, shipping_total,
              credit_used, unique_code, total, paid_amount, created_at, paid_at, closed_at
            from invoice where buyer_id = :member order by created_at
            """,
            """
            update invoice set buyer_name = :pseudonym, buyer_email = '', buyer_phone = ''
            where buyer_id = :member
            """),
        PersonalTable.of(
            "shop_order",
            "orders",
            """
            select o.code, i.code as invoice, s.name as shop, o.state, o.recipient,
              o.recipient_phone, o.address, o.regency_code, o.courier, o.service, o.goods_total,
              o.discount, o.voucher_code, o.shipping_cost, o.placed_at, o.paid_at, o.shipped_at, o.delivered_at, o.closed_at,
              (select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', l.quantity,
                'unit_price', l.unit_price) order by l.line)
                from order_line l where l.order_id = o.id) as goods
            from shop_order o join invoice i on i.id = o.invoice_id join shop s on s.id = o.shop_id
            where o.buyer_id = :member order by o.placed_at
            """,
            """
            update shop_order set recipient = :pseudonym, recipient_phone = '', address = ''
            where buyer_id = :member
            """));
  }

  @Override
  public Set<String> open(UUID memberId) {
    boolean open =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                            select 1 from shop_order o
                            where (o.buyer_id = :member
                                or o.shop_id in (select id from shop where owner_id = :member))
                              and (o.hold is not null or o.state not in ('COMPLETED', 'LAPSED',
                                'CANCELLED', 'REFUNDED')))
                          or exists (
                            select 1 from invoice
                            where buyer_id = :member and state in ('OPEN', 'PARTLY_PAID'))
                        """)
                    .bind("member", memberId)
                    .mapTo(Boolean.class)
                    .one());
    return open ? Set.of("orders") : Set.of();
  }

  /** After the years of the law even the name under a paid invoice is needed no more. */
  @Override
  public List<Perishing> perishing() {
    return List.of(
        new Perishing(
            "orders",
            """
            update shop_order set recipient = '', recipient_phone = '', address = ''
            where id in (select id from shop_order
              where closed_at < :before and (recipient, recipient_phone, address) <> ('', '', '')
              limit :batch)
            """),
        new Perishing(
            "orders",
            """
            update invoice set buyer_name = '', buyer_email = '', buyer_phone = ''
            where id in (select id from invoice
              where created_at < :before
                and state not in ('OPEN', 'PARTLY_PAID')
                and (buyer_name, buyer_email, buyer_phone) <> ('', '', '')
              limit :batch)
            """));
  }
}
