package id.emall.core.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few places of a sorted list, behind a given one if there is one. */
final class FirstPlaces {

  private final int most;
  private final boolean descending;
  private final Place after;
  private final Comparator<Place> order;
  private final PriorityQueue<Place> lastFirst;

  /**
   * @param after only what stands behind this place; null for the beginning
   */
  FirstPlaces(int most, boolean descending, Place after) {
    this.most = most;
    this.descending = descending;
    this.after = after;
    Comparator<Place> ascending = (one, two) -> one.compare(two.key(), two.high(), two.low());
    order = descending ? ascending.reversed() : ascending;
    lastFirst = new PriorityQueue<>(most + 1, order.reversed());
  }

  void offer(long key, long high, long low) {
    if (after != null && !behind(after, key, high, low)) {
      return;
    }
    if (lastFirst.size() == most) {
      if (behind(lastFirst.peek(), key, high, low)) {
        return;
      }
      lastFirst.poll();
    }
    lastFirst.add(new Place(key, high, low));
  }

  private boolean behind(Place place, long key, long high, long low) {
    int compared = place.compare(key, high, low);
    return descending ? compared > 0 : compared < 0;
  }

  List<Place> inOrder() {
    List<Place> places = new ArrayList<>(lastFirst);
    places.sort(order);
    return places;
  }
}
