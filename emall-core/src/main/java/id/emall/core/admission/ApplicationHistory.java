package id.emall.core.admission;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Remembers each time an application was sent in or decided, in the same transaction. */
@ApplicationScoped
class ApplicationHistory {

  private static final int MOST = 100;

  private Jdbi jdbi;
  private Ids ids;

  protected ApplicationHistory() {}

  @Inject
  ApplicationHistory(Jdbi jdbi, Ids ids) {
    this.jdbi = jdbi;
    this.ids = ids;
  }

  void submitted(@Observes SellerApplied event) {
    note(event.memberId(), SellerApplicationView.State.SUBMITTED);
  }

  void approved(@Observes SellerApproved event) {
    note(event.memberId(), SellerApplicationView.State.APPROVED);
  }

  void returned(@Observes SellerReturned event) {
    note(event.memberId(), SellerApplicationView.State.RETURNED);
  }

  void refused(@Observes SellerRefused event) {
    note(event.memberId(), SellerApplicationView.State.REFUSED);
  }

  /** As the row says now; of refused ones, of which there can be several, the newest. */
  private void note(UUID memberId, SellerApplicationView.State state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into application_event (id, application_id, at, event, done_by, shop_name, asked, reason)
                    select :id, id, coalesce(decided_at, submitted_at), state,
                      coalesce(decided_by, 'member:' || member_id), shop_name,
                      case when state = 'RETURNED' then asked else '{}' end,
                      case when state = 'SUBMITTED' then null else reason end
                    from seller_application where member_id = :member and state = :state
                    order by coalesce(decided_at, submitted_at) desc limit 1
                    """)
                .bind("id", ids.next())
                .bind("member", memberId)
                .bind("state", state)
                .execute());
  }

  private record Row(
      Instant at,
      ApplicationFile.Event event,
      String by,
      String shopName,
      List<String> asked,
      String reason) {

    ApplicationFile.Happening happening() {
      return new ApplicationFile.Happening(
          at, event, by, shopName, ReturnReason.read(asked), reason);
    }
  }

  /** Of all applications of a member, newest first, at most 100. */
  List<ApplicationFile.Happening> of(UUID memberId) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select e.at, e.event, coalesce(o.name, '') as "by", e.shop_name, e.asked, e.reason
                        from application_event e join seller_application a on a.id = e.application_id
                          left join member o on 'operator:' || o.id = e.done_by
                        where a.member_id = :member order by e.at desc, e.id desc limit :most
                        """)
                    .bind("member", memberId)
                    .bind("most", MOST)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .map(Row::happening)
        .toList();
  }
}
