package id.emall.core.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param before cursor of the page before, or null on the first
 * @param after cursor of the next page, or null on the last
 */
public record Page<T>(List<T> rows, String before, String after) {

  public Page {
    rows = List.copyOf(rows);
  }
}
