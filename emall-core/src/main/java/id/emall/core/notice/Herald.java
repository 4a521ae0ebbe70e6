package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Tells people what there is to tell: has it put into words and lays it down in the outbox. */
@ApplicationScoped
class Herald {

  private Outbox outbox;
  private Wording wording;
  private SmsStops stops;
  private NoticeBoard board;

  protected Herald() {}

  @Inject
  Herald(Outbox outbox, Wording wording, SmsStops stops, NoticeBoard board) {
    this.outbox = outbox;
    this.wording = wording;
    this.stops = stops;
    this.board = board;
  }

  /** Who is to be told what. */
  record Telling(Addressee to, Tidings tidings) {}

  /** Tells one person by every way the occasion has. */
  void tell(Addressee to, Tidings tidings) {
    tell(List.of(new Telling(to, tidings)));
  }

  /** Tells many at once. */
  void tell(List<Telling> all) {
    board.put(all);
    Set<String> spared =
        stops.among(
            all.stream()
                .filter(one -> one.tidings().occasion().isSpared())
                .map(one -> one.to().phone())
                .toList());
    outbox.schedule(
        all.stream()
            .flatMap(
                one ->
                    one.tidings().occasion().channels().stream()
                        .filter(channel -> channel != Channel.PUSH)
                        .filter(channel -> channel != Channel.SMS || !isSpared(one, spared))
                        .map(channel -> draft(one.to(), one.tidings(), channel)))
            .toList());
  }

  private static boolean isSpared(Telling one, Set<String> spared) {
    return one.tidings().occasion().isSpared() && spared.contains(one.to().phone());
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
        tidings.about(to, channel));
  }
}
