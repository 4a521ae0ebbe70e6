package id.emall.core.care;

import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Complaints: their words decide about money and stay for a time, their photos go. */
@ApplicationScoped
class CarePersonalData implements PersonalData {

  private static final String OF_MEMBER =
      "order_id in (select id from shop_order where buyer_id = :member)";

  private Jdbi jdbi;

  protected CarePersonalData() {}

  @Inject
  CarePersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "complaint",
            "complaints",
            """
            select o.code as order_code, c.kind, c.text, c.wish, c.state, c.made_at, c.answer, c.reason,
              c.closed_at
            from complaint c join shop_order o on o.id = c.order_id
            where o.buyer_id = :member order by c.made_at
            """),
        PersonalTable.kept(
            "complaint_line",
            "complaints",
            """
            select o.code as order_code, c.made_at, p.name as product, l.quantity
            from complaint_line l join complaint c on c.id = l.complaint_id
              join shop_order o on o.id = c.order_id join product p on p.id = l.product_id
            where o.buyer_id = :member order by c.made_at, p.name
            """),
        PersonalTable.of(
            "goods_return",
            "complaints",
            """
            select o.code as order_code, r.agreed_at, r.recipient, r.phone, r.address, r.objection, r.reason
            from goods_return r join complaint c on c.id = r.complaint_id join shop_order o on o.id = c.order_id
            where r.shop_id in (select id from shop where owner_id = :member) order by r.agreed_at
            """,
            "update goods_return set recipient = '-', phone = '', address = '-'"
                + " where shop_id in (select id from shop where owner_id = :member)"),
        PersonalTable.unreadable(
            "complaint_photo",
            "delete from complaint_photo where complaint_id in (select id from complaint where "
                + OF_MEMBER
                + ")"));
  }

  @Override
  public Set<String> open(UUID memberId) {
    boolean open =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (select 1
                          from complaint c join shop_order o on o.id = c.order_id
                          where c.closed_at is null and (o.buyer_id = :member
                            or o.shop_id in (select id from shop where owner_id = :member)))
                        """)
                    .bind("member", memberId)
                    .mapTo(Boolean.class)
                    .one());
    return open ? Set.of("complaints") : Set.of();
  }

  @Override
  public List<Perishing> perishing() {
    return List.of(
        new Perishing(
            "complaints",
            """
            update complaint set text = '-', answer = case when answer is not null then '-' end,
              reason = case when reason is not null then '-' end
            where id in (select id from complaint
              where closed_at < :before and text <> '-' limit :batch)
            """),
        new Perishing(
            "complaints",
            """
            update goods_return set recipient = '-', phone = '', address = '-',
              objection = case when objection is not null then '-' end,
              reason = case when reason is not null then '-' end
            where complaint_id in (select r.complaint_id from goods_return r join complaint c on c.id = r.complaint_id
              where c.closed_at < :before and r.address <> '-' limit :batch)
            """));
  }
}
