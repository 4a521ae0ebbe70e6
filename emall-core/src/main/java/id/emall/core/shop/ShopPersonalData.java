package id.emall.core.shop;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A member's shop, which stays as the other side of its orders, without a name and closed. */
@ApplicationScoped
class ShopPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "shop_staff",
            "shop",
            """
            select s.name as shop, f.rights, f.since
            from shop_staff f join shop s on s.id = f.shop_id where f.member_id = :member
            """,
            """
            delete from shop_staff
            where member_id = :member or shop_id in (select id from shop where owner_id = :member)
            """),
        PersonalTable.of(
            "staff_invitation",
            "shop",
            """
            select s.name as shop, i.sought, i.invited_at, i.outcome
            from staff_invitation i join shop s on s.id = i.shop_id where i.member_id = :member
            order by i.invited_at
            """,
            "delete from staff_invitation where member_id = :member"),
        PersonalTable.of(
            "shop",
            "shop",
            """
            select slug, name, tagline, about, regency_code, state, opened_at, opening_hours,
              contact_phone, contact_email
            from shop where owner_id = :member
            """,
            """
            update shop set slug = 'tutup-' || id, name = :pseudonym, tagline = '', about = '',
              banner_media_id = null, state = 'CLOSED', opening_hours = '', contact_phone = null,
              contact_email = null
            where owner_id = :member
            """));
  }
}
