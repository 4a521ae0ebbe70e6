package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Tells people what there is to tell: has it put into words and lays it down in the outbox. */
@ApplicationScoped
class Herald {

  private Outbox outbox;
  private Wording wording;
  private NoticeBoard board;
  private PushDrafts pushes;

  protected Herald() {}

  @Inject
  Herald(Outbox outbox, Wording wording, NoticeBoard board, PushDrafts pushes) {
    this.outbox = outbox;
    this.wording = wording;
    this.board = board;
    this.pushes = pushes;
  }

  /** Who is to be told what. */
  record Telling(Addressee to, Tidings tidings) {}

  /** Tells one person by every way the occasion has. */
  void tell(Addressee to, Tidings tidings) {
    tell(List.of(new Telling(to, tidings)));
  }

  /** Tells many at once. The outbox leaves out what somebody does not wish to be told. */
  void tell(List<Telling> all) {
    Stream<MessageDraft> pushed = pushes.of(board.put(all)).stream();
    outbox.schedule(Stream.concat(all.stream().flatMap(this::drafts), pushed).toList());
  }

  private Stream<MessageDraft> drafts(Telling one) {
    return one.tidings().occasion().channels().stream()
        .filter(channel -> channel != Channel.PUSH)
        .map(
            channel ->
                draft(
                    one,
                    channel,
                    one.to().address(channel),
                    wording.of(one.to(), one.tidings(), channel)));
  }

  /** A message to one address of somebody who is told. */
  static MessageDraft draft(Telling one, Channel channel, String recipient, Wording.Words words) {
    Occasion occasion = one.tidings().occasion();
    String way = channel == Channel.PUSH ? channel.key() + ":" + recipient : channel.key();
    return new MessageDraft(
        occasion.key() + ":" + one.tidings().subject() + ":" + way,
        channel,
        recipient,
        occasion.key(),
        one.to().language(),
        words.subject(),
        words.body(),
        occasion.urgency(),
        occasion.worthFor(channel),
        occasion.kind().always(channel) ? null : occasion.kind(),
        occasion.urgency() == Urgency.PATIENT && channel.disturbs() ? one.to().zone() : null,
        one.tidings().about(one.to(), channel));
  }
}
