package id.emall.web.catalogue;

import java.util.List;

/**
 * The choices of one kind of filter.
 *
 * @param name of the field
 * @param title key of its text
 * @param kind how one chooses
 * @param choices the likeliest first
 * @param more those that are shown when asked for
 */
public record FacetGroup(
    String name, String title, Kind kind, List<Choice> choices, List<Choice> more) {

  /** How one chooses. */
  public enum Kind {
    /** Any number of them, as boxes of the form. */
    ANY,
    /** One of them at most, as buttons of the form. */
    ONE,
    /** One of them, as links. */
    LINKS
  }

  /**
   * One choice.
   *
   * @param value what is sent; of a link its address
   * @param count products that it would find
   * @param below whether it is a part of the choice before it
   */
  public record Choice(String value, String text, int count, boolean chosen, boolean below) {}

  /** The field of a choice: regencies stand among provinces and have one of their own. */
  public String field(Choice choice) {
    return choice.below() && name.equals("provinsi") ? "kota" : name;
  }
}
