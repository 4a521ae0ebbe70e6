package id.emall.web.catalogue;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.SettingReader;
import id.emall.web.security.RecentCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How often one address may search within a minute, on each node: searching costs more than any
 * other page a stranger can ask for. Wide, for behind one address of a mobile network are thousands
 * of people.
 */
@ApplicationScoped
public class SearchLimit {

  /** A person who searches once has typed a few letters before, each of which may have asked. */
  private static final int SUGGESTIONS_FOR_A_SEARCH = 8;

  private RecentCounts counts;
  private RecentCounts suggestions;
  private int most;

  protected SearchLimit() {}

  @Inject
  public SearchLimit(Clock clock, SettingReader settings) {
    this(clock, settings.whole("emall.limit.searches-per-minute", 1_200, 1, 1_000_000));
  }

  SearchLimit(Clock clock, int most) {
    this.counts = new RecentCounts(clock);
    this.suggestions = new RecentCounts(clock);
    this.most = most;
  }

  /**
   * @throws Refusal TOO_MANY {@code tries.wait} (minutes)
   */
  void spend(String address) {
    if (counts.add(address) > most) {
      throw Refusal.tooMany("tries.wait", 1);
    }
  }

  /**
   * Suggestions are counted apart, or typing would use up the searches.
   *
   * @throws Refusal TOO_MANY {@code tries.wait} (minutes)
   */
  void spendSuggestion(String address) {
    if (suggestions.add(address) > most * SUGGESTIONS_FOR_A_SEARCH) {
      throw Refusal.tooMany("tries.wait", 1);
    }
  }
}
