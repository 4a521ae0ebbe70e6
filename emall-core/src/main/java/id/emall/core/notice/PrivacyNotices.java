package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.DataExportReady;
import id.emall.core.member.ErasureAsked;
import id.emall.core.member.ErasureBegins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Tells members what becomes of their personal data; the last of it before their address goes. */
@ApplicationScoped
class PrivacyNotices {

  private static final String HERE = "/akun/privasi";

  private People people;
  private Herald herald;
  private MallSettings mall;

  protected PrivacyNotices() {}

  @Inject
  PrivacyNotices(People people, Herald herald, MallSettings mall) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
  }

  void ready(@Observes DataExportReady event) {
    tell(event.memberId(), Occasion.DATA_EXPORT_READY, event.exportId(), event.expiresAt());
  }

  void asked(@Observes ErasureAsked event) {
    tell(
        event.memberId(),
        Occasion.ERASURE_ASKED,
        event.memberId() + ":" + event.dueAt(),
        event.dueAt());
  }

  void begins(@Observes ErasureBegins event) {
    people
        .member(event.memberId())
        .ifPresent(
            member ->
                herald.tell(
                    member,
                    new Tidings(Occasion.ERASURE_DONE, event.memberId())
                        .link(mall.siteUrl() + "/")));
  }

  private void tell(UUID memberId, Occasion occasion, Object subject, Instant until) {
    people
        .member(memberId)
        .ifPresent(
            member ->
                herald.tell(
                    member,
                    new Tidings(occasion, subject)
                        .with(
                            "day", member.moments().day(until.atZone(member.zone()).toLocalDate()))
                        .link(mall.siteUrl() + HERE)));
  }
}
