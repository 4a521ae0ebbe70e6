package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.review.QuestionAnswered;
import id.emall.core.review.QuestionAsked;
import id.emall.core.review.QuestionView;
import id.emall.core.review.Questions;
import id.emall.core.review.Remark;
import id.emall.core.review.RemarkTakenDown;
import id.emall.core.review.ReviewAnswered;
import id.emall.core.review.ReviewList;
import id.emall.core.review.ReviewView;
import id.emall.core.review.ReviewWanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells members how it goes with their reviews and questions, and shops what they are asked. */
@ApplicationScoped
class ReviewNotices {

  private Orders orders;
  private ReviewList reviews;
  private Questions questions;
  private People people;
  private Herald herald;
  private MallSettings mall;

  protected ReviewNotices() {}

  @Inject
  ReviewNotices(
      Orders orders,
      ReviewList reviews,
      Questions questions,
      People people,
      Herald herald,
      MallSettings mall) {
    this.orders = orders;
    this.reviews = reviews;
    this.questions = questions;
    this.people = people;
    this.herald = herald;
    this.mall = mall;
  }

  void wanted(@Observes ReviewWanted event) {
    OrderView order = orders.find(event.orderId());
    Tidings told =
        new Tidings(Occasion.REVIEW_WANTED, order.id())
            .about(order.invoiceId(), order.id())
            .with("order", order.code())
            .with("shop", order.shopName())
            .link(mall.siteUrl() + "/pesanan/" + order.code() + "#ulas");
    people.member(order.buyerId()).ifPresent(buyer -> herald.tell(buyer, told));
  }

  void answered(@Observes ReviewAnswered event) {
    ReviewView review = reviews.find(event.reviewId());
    Tidings told =
        about(Occasion.REVIEW_ANSWERED, review.id(), review.productName())
            .with("shop", review.shopName())
            .link(mall.siteUrl() + "/produk/" + review.productSlug() + "/ulasan");
    people.member(review.memberId()).ifPresent(author -> herald.tell(author, told));
  }

  void asked(@Observes QuestionAsked event) {
    QuestionView question = questions.find(event.questionId());
    Tidings told =
        about(Occasion.QUESTION_ASKED_SELLER, question.id(), question.productName())
            .link(mall.siteUrl() + "/penjual/ulasan");
    people.seller(question.shopId()).ifPresent(seller -> herald.tell(seller, told));
  }

  void answered(@Observes QuestionAnswered event) {
    QuestionView question = questions.find(event.questionId());
    Tidings told =
        about(Occasion.QUESTION_ANSWERED, question.id(), question.productName())
            .with("shop", question.shopName())
            .link(mall.siteUrl() + "/produk/" + question.productSlug() + "/pertanyaan");
    people.member(question.memberId()).ifPresent(author -> herald.tell(author, told));
  }

  void takenDown(@Observes RemarkTakenDown event) {
    Occasion occasion =
        event.remark() == Remark.REVIEW ? Occasion.REVIEW_TAKEN_DOWN : Occasion.QUESTION_TAKEN_DOWN;
    Tidings told =
        about(occasion, event.id(), event.productName())
            .with("reason", event.reason())
            .fact("reason", event.reason());
    people.member(event.memberId()).ifPresent(author -> herald.tell(author, told));
  }

  private static Tidings about(Occasion occasion, Object subject, String product) {
    return new Tidings(occasion, subject).with("product", product);
  }
}
