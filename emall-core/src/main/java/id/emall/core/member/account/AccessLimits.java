package id.emall.core.member.account;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * How often one address may register and have codes and links sent or tried, and a member papers
 * judged. The limits of addresses are wide: behind one of a mobile network are thousands of people.
 */
@ApplicationScoped
public class AccessLimits {

  private static final int MOST = 1_000_000;

  private TryCounts tries;
  private int registrations;
  private int codes;
  private int papers;

  protected AccessLimits() {}

  @Inject
  AccessLimits(TryCounts tries, SettingReader settings) {
    this.tries = tries;
    registrations = settings.whole("emall.limit.registrations-per-day", 200, 1, MOST);
    codes = settings.whole("emall.limit.codes-per-hour", 60, 1, MOST);
    papers = settings.whole("emall.limit.papers-per-day", 20, 1, MOST);
  }

  /**
   * @param address of the one who asks, as far as it can be trusted
   * @throws Refusal TOO_MANY {@code tries.wait} (minutes)
   */
  public void registration(String address) {
    tries.spend("registration", address, registrations, Duration.ofDays(1));
  }

  /**
   * For whatever sends a code or a link, or tries one.
   *
   * @throws Refusal as {@link #registration}
   */
  public void code(String address) {
    tries.spend("code", address, codes, Duration.ofHours(1));
  }

  /**
   * For papers and applications that are about to be judged, which registries are asked and paid
   * for.
   *
   * @throws Refusal TOO_MANY {@code papers.wait} (how many in a day, hours until the next)
   */
  public void papers(UUID member) {
    try {
      tries.spend("papers", member.toString(), papers, Duration.ofDays(1));
    } catch (Refusal spent) {
      long minutes = (long) spent.arguments().getFirst();
      throw Refusal.tooMany("papers.wait", papers, Math.ceilDiv(minutes, 60));
    }
  }
}
