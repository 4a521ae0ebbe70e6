package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds who is to be told, and how. */
@ApplicationScoped
class People {

  private Members members;
  private Shops shops;
  private Places places;

  protected People() {}

  @Inject
  People(Members members, Shops shops, Places places) {
    this.members = members;
    this.shops = shops;
    this.places = places;
  }

  Optional<Addressee> member(UUID memberId) {
    return members.find(memberId).map(this::addressee);
  }

  /** The owner of a shop. */
  Optional<Addressee> seller(UUID shopId) {
    return shops.find(shopId).map(ShopView::ownerId).flatMap(this::member);
  }

  /** The owners of several shops, by the shop. */
  Map<UUID, Addressee> sellers(Collection<UUID> shopIds) {
    Map<UUID, UUID> owners =
        shops.find(shopIds).stream().collect(Collectors.toMap(ShopView::id, ShopView::ownerId));
    Map<UUID, Addressee> found =
        members.find(owners.values()).stream()
            .collect(Collectors.toMap(MemberView::id, this::addressee));
    owners.values().retainAll(found.keySet());
    return owners.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, owner -> found.get(owner.getValue())));
  }

  /** Whoever the invoice says has to pay, who need not be a member. */
  Addressee buyer(InvoiceView invoice) {
    return new Addressee(
        invoice.buyerId(),
        invoice.buyerName(),
        invoice.buyerPhone(),
        invoice.buyerEmail(),
        invoice.language(),
        places.zone(invoice));
  }

  /** The member of this number. */
  Optional<Addressee> byPhone(String phone) {
    return members.findByPhone(phone).map(this::addressee);
  }

  /** The member of this e-mail address, who has proven a phone. */
  Optional<Addressee> memberByEmail(String email) {
    return members
        .findByEmail(email)
        .filter(member -> member.state() != MemberView.State.AWAITING_PHONE)
        .map(this::addressee);
  }

  /** Somebody of whom nothing but the number is known. */
  Addressee stranger(String phone) {
    return new Addressee(null, "", phone, null, "id", MallClock.WIB);
  }

  /** Operators of the national office who may act and are of one of these kinds. */
  List<Addressee> operators(Set<OperatorKind> kinds) {
    return members.operators(kinds).stream().map(this::addressee).toList();
  }

  private Addressee addressee(MemberView member) {
    return new Addressee(
        member.id(),
        member.name(),
        member.phone(),
        member.email(),
        member.language(),
        places.zone(member.regencyCode()));
  }
}
