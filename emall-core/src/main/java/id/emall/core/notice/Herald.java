package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells people what there is to tell: has it put into words and lays it down in the outbox. */
@ApplicationScoped
class Herald {

  private Outbox outbox;
  private Wording wording;
  private NoticeBoard board;

  protected Herald() {}

  @Inject
  Herald(Outbox outbox, Wording wording, NoticeBoard board) {
    this.outbox = outbox;
    this.wording = wording;
    this.board = board;
  }

  /** Who is to be told what. */
  record Telling(Addressee to, Tidings tidings) {}

  /** Tells one person by every way the occasion has. */
  void tell(Addressee to, Tidings tidings) {
    tell(List.of(new Telling(to, tidings)));
  }

  /** Tells many at once. The outbox leaves out what somebody does not wish to be told. */
  void tell(List<Telling> all) {
    board.put(all);
    outbox.schedule(
        all.stream()
            .flatMap(
                one ->
                    one.tidings().occasion().channels().stream()
                        .filter(channel -> channel != Channel.PUSH)
                        .map(channel -> draft(one.to(), one.tidings(), channel)))
            .toList());
  }

  private MessageDraft draft(Addressee to, Tidings tidings, Channel channel) {
    Occasion occasion = tidings.occasion();
    Wording.Words words = wording.of(to, tidings, channel);
    return new MessageDraft(
        occasion.key() + ":" + tidings.subject() + ":" + channel.key(),
        channel,
        to.address(channel),
        occasion.key(),
        to.language(),
        words.subject(),
        words.body(),
        occasion.urgency(),
        occasion.worthFor(channel),
        occasion.kind().always(channel) ? null : occasion.kind(),
        occasion.urgency() == Urgency.PATIENT && channel.disturbs() ? to.zone() : null,
        tidings.about(to, channel));
  }
}
