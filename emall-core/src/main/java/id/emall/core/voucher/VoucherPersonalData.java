package id.emall.core.voucher;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which vouchers a member used: with the order it belongs to, kept as long as it. */
@ApplicationScoped
class VoucherPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "voucher_use",
            "orders",
            """
            select v.code as voucher, s.name as shop, u.discount, u.taken_at, u.given_back_at
            from voucher_use u join voucher v on v.id = u.voucher_id join shop s on s.id = v.shop_id
            where u.buyer_id = :member order by u.taken_at
            """));
  }
}
