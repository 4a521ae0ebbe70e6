package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.member.OperatorKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is told by mail of what is urgent, and how often. */
@ApplicationScoped
class AlarmReaders {

  private static final int MOST = 20;

  /** Beginnings of kinds of work about applicants and who they are. */
  private static final List<String> OF_MEMBERS = List.of("applicant.", "registry.");

  private static final Set<OperatorKind> MEMBERS = Set.of(OperatorKind.ALL, OperatorKind.MEMBERS);

  private static final Set<OperatorKind> MALL =
      Set.of(OperatorKind.ALL, OperatorKind.MONEY, OperatorKind.TECHNICAL);

  private SettingReader read;
  private People people;

  protected AlarmReaders() {}

  @Inject
  AlarmReaders(SettingReader read, People people) {
    this.read = read;
    this.people = people;
  }

  /**
   * Between two mails about what is urgent; the first of a quiet time goes at once. {@code
   * emall.alarm.interval}
   */
  Duration interval() {
    return read.duration("emall.alarm.interval", Duration.ofMinutes(30));
  }

  /**
   * The addresses of the settings, told in Indonesian; without any, national operators who see to
   * money or technical things. {@code emall.alarm.addresses}
   *
   * @throws IllegalStateException when one is no e-mail address, or there are too many
   */
  List<Addressee> ofMall() {
    return named().orElseGet(() -> people.operators(MALL));
  }

  /**
   * What each is told of these: the addresses of the settings all of it, operators what is about
   * applicants when they see to members, and the rest as {@link #ofMall}.
   *
   * @throws IllegalStateException as {@link #ofMall}
   */
  Map<Addressee, List<WorkItems.WorkItem>> of(List<WorkItems.WorkItem> items) {
    List<Addressee> mall = ofMall();
    List<Addressee> members = named().orElseGet(() -> people.operators(MEMBERS));
    Map<Addressee, List<WorkItems.WorkItem>> told = new LinkedHashMap<>();
    for (WorkItems.WorkItem item : items) {
      boolean ofMembers = OF_MEMBERS.stream().anyMatch(item.kind()::startsWith);
      for (Addressee reader : ofMembers ? members : mall) {
        told.computeIfAbsent(reader, one -> new ArrayList<>()).add(item);
      }
    }
    return told;
  }

  private Optional<List<Addressee>> named() {
    List<Addressee> named =
        read.find("emall.alarm.addresses").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(AlarmReaders::addressee)
            .toList();
    if (named.size() > MOST) {
      throw new IllegalStateException(
          "setting emall.alarm.addresses names more than " + MOST + " addresses");
    }
    return Optional.of(named).filter(some -> !some.isEmpty());
  }

  private static Addressee addressee(String given) {
    String address =
        EmailAddress.read(given)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "setting emall.alarm.addresses: no e-mail address: " + given));
    String name = Texts.in("id").say("alarm.reader");
    return new Addressee(null, name, null, address, "id", MallClock.WIB);
  }
}
