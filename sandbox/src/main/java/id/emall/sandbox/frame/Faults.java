package id.emall.sandbox.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be made to go wrong at one stand-in, by name. A fault is set for a number of calls, or
 * until cleared; a restart clears all.
 */
public final class Faults {

  /** Set for every call until cleared. */
  public static final int UNTIL_CLEARED = -1;

  private final Map<String, String> meanings;
  private final Map<String, Integer> left = new LinkedHashMap<>();

  /**
   * @param meanings name to one line for people
   */
  Faults(Map<String, String> meanings) {
    this.meanings = meanings;
  }

  /**
   * Whether this fault happens now; uses up one of its times.
   *
   * @throws IllegalArgumentException when the stand-in does not list the fault
   */
  public synchronized boolean take(String name) {
    if (!meanings.containsKey(name)) {
      throw new IllegalArgumentException("no such fault: " + name);
    }
    Integer times = left.get(name);
    if (times == null) {
      return false;
    }
    if (times == 1) {
      left.remove(name);
    } else if (times > 1) {
      left.put(name, times - 1);
    }
    return true;
  }

  /**
   * @param times how many calls it shall hit, or {@link #UNTIL_CLEARED}
   * @throws BadCall when there is no such fault or the number is out of range
   */
  public synchronized void set(String name, int times) {
    if (!meanings.containsKey(name)) {
      throw new BadCall(
          "field 'fault' must be one of " + meanings.keySet() + ", got '" + name + "'");
    }
    if (times != UNTIL_CLEARED && times < 1) {
      throw new BadCall("field 'times' must be 1 or more, or -1 until cleared, got " + times);
    }
    left.put(name, times);
  }

  public synchronized void clear() {
    left.clear();
  }

  /** Every fault's name and meaning. */
  public Map<String, String> meanings() {
    return meanings;
  }

  /** The faults that are set, with the times left. */
  public synchronized Map<String, Integer> active() {
    return new LinkedHashMap<>(left);
  }
}
