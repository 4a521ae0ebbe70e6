package id.emall.web.frame;

import java.util.List;

/**
 * Ways through a desk that are about the same thing.
 *
 * @param text key of what they are about; null when they need no name and always stand open
 */
public record DeskGroup(String text, List<DeskLink> links) {

  /** The way somebody is on; null when it is in none of these. */
  public static DeskLink current(List<DeskGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.links().stream())
        .filter(DeskLink::current)
        .findFirst()
        .orElse(null);
  }

  /** Whether the page being shown is one of these. */
  public boolean current() {
    return links.stream().anyMatch(DeskLink::current);
  }
}
