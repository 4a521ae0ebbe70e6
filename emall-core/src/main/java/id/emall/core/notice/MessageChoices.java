package id.emall.core.notice;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.TextArray;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.OwnLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What members wish to be told, by which ways and in which language. */
@ApplicationScoped
public class MessageChoices {

  private Jdbi jdbi;
  private Clock clock;
  private Members members;
  private OwnLanguage language;
  private SmsStops stops;
  private QuietHours quiet;

  protected MessageChoices() {}

  @Inject
  MessageChoices(
      Jdbi jdbi,
      Clock clock,
      Members members,
      OwnLanguage language,
      SmsStops stops,
      QuietHours quiet) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.members = members;
    this.language = language;
    this.stops = stops;
    this.quiet = quiet;
  }

  /** One kind of message by one way. */
  public record Choice(MessageKind kind, Channel channel) {

    /** As it stands in forms, e.g. {@code PARCEL.SMS}. */
    public String key() {
      return kind.name() + "." + channel.name();
    }
  }

  /** How a kind of message stands to a way. */
  public enum Standing {
    /** Has to be sent. */
    ALWAYS,
    ON,
    OFF,
    /** Nothing of this kind goes this way. */
    NEVER
  }

  /** A kind of message and how it stands to each way. */
  public record Line(MessageKind kind, Map<Channel, Standing> standings) {}

  /**
   * What a member chose.
   *
   * @param language in which messages are written, {@code id} or {@code en}
   * @param phone where text messages go
   * @param stoppedAt when that phone said that it wishes no text messages; null when it did not
   * @param night null when there are no quiet hours
   */
  public record Chosen(
      List<Channel> ways,
      List<Line> lines,
      String language,
      String phone,
      Instant stoppedAt,
      Night night) {

    /** The choices of a standing. */
    public Stream<Choice> choices(Standing standing) {
      return lines.stream()
          .flatMap(
              line ->
                  line.standings().entrySet().stream()
                      .filter(one -> one.getValue() == standing)
                      .map(one -> new Choice(line.kind(), one.getKey())));
    }
  }

  /** When nobody is disturbed by what may wait, by the clock where they live. */
  public record Night(LocalTime from, LocalTime until) {}

  /**
   * @throws Refusal SIGN_IN_REQUIRED
   */
  public Chosen of(Actor actor) {
    MemberView member = member(actor);
    Set<Choice> off = turnedOff(member.id());
    List<Line> lines =
        Arrays.stream(MessageKind.values())
            .filter(kind -> kind.isFor(member.role()))
            .map(kind -> new Line(kind, standings(kind, off)))
            .toList();
    return new Chosen(
        List.of(Channel.values()),
        lines,
        member.language(),
        member.phone(),
        stops.since(member.phone()).orElse(null),
        quiet.night().orElse(null));
  }

  private static Map<Channel, Standing> standings(MessageKind kind, Set<Choice> off) {
    Map<Channel, Standing> standings = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      standings.put(channel, standing(new Choice(kind, channel), off));
    }
    return standings;
  }

  private static Standing standing(Choice choice, Set<Choice> off) {
    if (!choice.kind().uses(choice.channel())) {
      return Standing.NEVER;
    }
    if (choice.kind().always(choice.channel())) {
      return Standing.ALWAYS;
    }
    return off.contains(choice) ? Standing.OFF : Standing.ON;
  }

  /**
   * Keeps what a member chose among what was offered. What has to be sent stays.
   *
   * @param offered keys of the choices that the member saw; all others stay as they are
   * @param wanted keys of those that were left on
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code language}
   */
  @Transactional
  public void choose(
      Actor actor, Collection<String> offered, Collection<String> wanted, String messages) {
    UUID member = actor.requireMember().id();
    Chosen before = of(actor);
    List<Choice> seen =
        Stream.concat(before.choices(Standing.ON), before.choices(Standing.OFF))
            .filter(choice -> offered.contains(choice.key()))
            .toList();
    turnOff(member, seen.stream().filter(choice -> !wanted.contains(choice.key())).toList());
    turnOn(member, seen.stream().filter(choice -> wanted.contains(choice.key())).toList());
    language.choose(actor, messages);
  }

  /** Takes back that the member's own phone said that it wishes no text messages. */
  @Transactional
  public void resumeTexts(Actor actor) {
    stops.start(member(actor).phone());
  }

  private MemberView member(Actor actor) {
    return members
        .find(actor.requireMember().id())
        .filter(member -> member.state() == MemberView.State.ACTIVE)
        .orElseThrow(Refusal::signInRequired);
  }

  private Set<Choice> turnedOff(UUID member) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        "select kind, channel from message_choice where member_id = :member")
                    .bind("member", member)
                    .mapTo(Choice.class)
                    .list()));
  }

  private void turnOff(UUID member, List<Choice> choices) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into message_choice (member_id, kind, channel, turned_off_at)
                    select :member, kind, channel, :now from unnest(:kinds::text[], :channels::text[]) c (kind, channel)
                    on conflict do nothing
                    """)
                .bind("member", member)
                .bind("now", clock.instant())
                .bind("kinds", TextArray.of(choices, one -> one.kind().name()))
                .bind("channels", TextArray.of(choices, one -> one.channel().name()))
                .execute());
  }

  private void turnOn(UUID member, List<Choice> choices) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from message_choice m using unnest(:kinds::text[], :channels::text[]) c (kind, channel)
                    where m.member_id = :member and m.kind = c.kind and m.channel = c.channel
                    """)
                .bind("member", member)
                .bind("kinds", TextArray.of(choices, one -> one.kind().name()))
                .bind("channels", TextArray.of(choices, one -> one.channel().name()))
                .execute());
  }
}
