package id.emall.core.notice;

import id.emall.core.admission.PaperExpired;
import id.emall.core.admission.PaperExpiring;
import id.emall.core.admission.SellerApplied;
import id.emall.core.admission.SellerApproved;
import id.emall.core.admission.SellerRefused;
import id.emall.core.admission.SellerReturned;
import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.identity.DocumentKind;
import id.emall.core.member.KnownEmailRegistered;
import id.emall.core.member.MemberActivated;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.PhoneCodes;
import id.emall.core.notice.mail.AddressSuspended;
import id.emall.core.shop.Shops;
import id.emall.core.shop.scale.ScaleDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tells members what becomes of their accounts, in the transaction in which it happens. */
@ApplicationScoped
class MemberNotices {

  private static final String NO_REASON = "-";

  /** Where members see what became of their application and mend what was returned. */
  private static final String APPLICATION = "/penjual/pengajuan";

  /** Where sellers declare the size of their business. */
  private static final String SCALE = "/penjual/skala";

  /** Where members say that their e-mail address is right. */
  private static final String MAIL_ADDRESS = "/akun/surel";

  private People people;
  private Shops shops;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected MemberNotices() {}

  @Inject
  MemberNotices(People people, Shops shops, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.shops = shops;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  /** Goes to the phone that is to be proven, not to the one on record. */
  void code(@Observes PhoneCodeIssued event) {
    people
        .member(event.memberId())
        .map(member -> member.reachedAt(event.phone(), event.language()))
        .ifPresent(
            member ->
                herald.tell(
                    member,
                    new Tidings(code(event.purpose()), ids.next()).with("code", event.code())));
  }

  private static Occasion code(PhoneCodes.Purpose purpose) {
    return switch (purpose) {
      case CONFIRM_PHONE -> Occasion.PHONE_CODE;
      case CHANGE_PHONE -> Occasion.PHONE_CHANGE_CODE;
      case RESET_PASSWORD -> Occasion.PASSWORD_RESET_CODE;
    };
  }

  void active(@Observes MemberActivated event) {
    tell(event.memberId(), Occasion.MEMBER_ACTIVE, event.memberId(), "/", told -> told);
  }

  void knownEmail(@Observes KnownEmailRegistered event) {
    tell(event.memberId(), Occasion.KNOWN_EMAIL_REGISTERED, ids.next(), "/masuk", told -> told);
  }

  /** By SMS alone, since mail does not arrive. */
  void mailRefused(@Observes AddressSuspended event) {
    people
        .memberByEmail(event.address())
        .ifPresent(
            member ->
                herald.tell(
                    member,
                    new Tidings(Occasion.EMAIL_REFUSED, ids.next())
                        .with("email", event.address())
                        .link(mall.siteUrl() + MAIL_ADDRESS)));
  }

  void applied(@Observes SellerApplied event) {
    tell(event.memberId(), Occasion.SELLER_APPLIED, ids.next(), APPLICATION, told -> told);
  }

  void approved(@Observes SellerApproved event) {
    shops
        .find(event.shopId())
        .ifPresent(
            shop ->
                tell(
                    event.memberId(),
                    Occasion.SELLER_APPROVED,
                    event.shopId(),
                    "/penjual",
                    told -> told.with("shop", shop.name()).fact("shop", shop.name())));
  }

  void returned(@Observes SellerReturned event) {
    tellReason(event.memberId(), Occasion.SELLER_RETURNED, event.reason());
  }

  void refused(@Observes SellerRefused event) {
    tellReason(event.memberId(), Occasion.SELLER_REFUSED, event.reason());
  }

  void paperEnding(@Observes PaperExpiring event) {
    tellEnd(event.memberId(), Occasion.SELLER_PAPER_ENDING, event.kind(), event.lastDay());
  }

  void paperEnded(@Observes PaperExpired event) {
    tellEnd(event.memberId(), Occasion.SELLER_PAPER_ENDED, event.kind(), event.lastDay());
  }

  private void tellEnd(UUID memberId, Occasion occasion, DocumentKind kind, LocalDate lastDay) {
    people
        .member(memberId)
        .ifPresent(
            seller ->
                herald.tell(
                    seller,
                    new Tidings(occasion, ids.next())
                        .with("paper", seller.texts().or("paper." + kind, kind.name()))
                        .with("day", seller.moments().day(lastDay))
                        .link(mall.siteUrl() + APPLICATION)));
  }

  /** Each declaration reminds twice: before it runs out, and then. */
  void scaleDue(@Observes ScaleDue event) {
    people
        .member(event.ownerId())
        .ifPresent(
            seller -> {
              String day = seller.moments().day(event.dueOn());
              herald.tell(
                  seller,
                  new Tidings(Occasion.SHOP_SCALE_DUE, ids.next())
                      .with("day", day)
                      .link(mall.siteUrl() + SCALE));
            });
  }

  private void tellReason(UUID memberId, Occasion occasion, String reason) {
    String said = Optional.ofNullable(reason).orElse(NO_REASON);
    tell(
        memberId,
        occasion,
        ids.next(),
        APPLICATION,
        told -> told.with("reason", said).fact("reason", said));
  }

  private void tell(
      UUID memberId,
      Occasion occasion,
      Object subject,
      String path,
      UnaryOperator<Tidings> filling) {
    Tidings tidings = new Tidings(occasion, subject).link(mall.siteUrl() + path);
    people.member(memberId).ifPresent(member -> herald.tell(member, filling.apply(tidings)));
  }
}
