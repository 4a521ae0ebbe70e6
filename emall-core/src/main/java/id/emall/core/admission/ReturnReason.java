package id.emall.core.admission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an application is sent back, and thereby what its sender may change. */
public enum ReturnReason {
  PERSON_NAME(Part.PERSON_NAME),
  SHOP_NAME(Part.SHOP_NAME),
  PAPER_NUMBER(Part.PAPER),
  PAPER_EXPIRED(Part.PAPER, Part.SCAN),
  SCAN_MISSING(Part.SCAN),
  SCAN_UNREADABLE(Part.SCAN),
  SCAN_OTHER(Part.PAPER, Part.SCAN),
  /** What the operator's own words say; all may be changed. */
  OTHER(Part.PERSON_NAME, Part.SHOP_NAME, Part.PAPER, Part.SCAN);

  /** A part of the form that is open or closed as a whole. */
  public enum Part {
    PERSON_NAME,
    SHOP_NAME,
    /** The paper's kind and number. */
    PAPER,
    SCAN
  }

  private final Set<Part> parts;

  ReturnReason(Part... parts) {
    this.parts = Set.copyOf(Arrays.asList(parts));
  }

  /** Whether nothing but another scan, of this paper or of one beside it, mends it. */
  public boolean wantsScan() {
    return this == SCAN_MISSING || this == SCAN_UNREADABLE || this == SCAN_OTHER;
  }

  /** The key of what people read of it, in the refusals' message files. */
  public String key() {
    return "return." + name();
  }

  /** What may be changed when these were asked for; everything when nothing was named. */
  public static Set<Part> open(List<ReturnReason> asked) {
    return asked.isEmpty()
        ? EnumSet.allOf(Part.class)
        : asked.stream().flatMap(reason -> reason.parts.stream()).collect(Collectors.toSet());
  }

  /** Those of these names that are reasons, each once, in the order of the list. */
  public static List<ReturnReason> read(List<String> names) {
    return Arrays.stream(values()).filter(reason -> names.contains(reason.name())).toList();
  }
}
