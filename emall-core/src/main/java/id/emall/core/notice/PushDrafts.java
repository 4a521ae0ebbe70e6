package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.notice.push.PushDevice;
import id.emall.core.notice.push.PushDevices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one message for each device of those who are told, so that each is tried by itself. */
@ApplicationScoped
class PushDrafts {

  private PushDevices devices;
  private MallSettings mall;

  protected PushDrafts() {}

  @Inject
  PushDrafts(PushDevices devices, MallSettings mall) {
    this.devices = devices;
    this.mall = mall;
  }

  /**
   * @param notices what each of these has to read on the site; who has nothing there gets no push
   */
  List<MessageDraft> of(Map<Herald.Telling, UUID> notices) {
    List<Herald.Telling> pushed =
        notices.keySet().stream()
            .filter(one -> one.tidings().occasion().channels().contains(Channel.PUSH))
            .toList();
    Map<UUID, List<PushDevice>> byMember =
        devices.of(pushed.stream().map(one -> one.to().memberId()).distinct().toList()).stream()
            .collect(Collectors.groupingBy(PushDevice::memberId));
    return pushed.stream().flatMap(one -> drafts(one, notices.get(one), byMember)).toList();
  }

  private Stream<MessageDraft> drafts(
      Herald.Telling one, UUID notice, Map<UUID, List<PushDevice>> byMember) {
    List<PushDevice> own = byMember.getOrDefault(one.to().memberId(), List.of());
    return own.stream()
        .map(device -> Herald.draft(one, Channel.PUSH, device.id().toString(), words(one, notice)));
  }

  private Wording.Words words(Herald.Telling one, UUID notice) {
    Texts texts = one.to().texts();
    Map<String, String> values = one.tidings().values();
    String about =
        Stream.of("order", "invoice")
            .filter(values::containsKey)
            .findFirst()
            .map(what -> texts.say("push." + what, Map.of(what, values.get(what))))
            .orElseGet(() -> texts.say("push.other"));
    PushNote note = new PushNote(mall.siteName(), about, notice);
    return new Wording.Words(note.title(), note.kept());
  }
}
