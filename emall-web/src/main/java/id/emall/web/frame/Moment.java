package id.emall.web.frame;

import java.time.Instant;

/**
 * One entry of a timeline.
 *
 * @param at when it happened
 * @param title what happened, in few words
 * @param detail where or by whom, or null
 * @param kind {@code now} for the newest, {@code bad} for a mishap, else {@code past}
 * @param time in words, where the zone is not known; null for the reader's own clock
 */
public record Moment(Instant at, String title, String detail, String kind, String time) {

  /** Told by the reader's own clock. */
  public Moment(Instant at, String title, String detail, String kind) {
    this(at, title, detail, kind, null);
  }

  /** The same of one among several: which one is told before where or by whom. */
  public Moment of(String which) {
    return new Moment(at, title, detail == null ? which : which + " · " + detail, kind, time);
  }
}
