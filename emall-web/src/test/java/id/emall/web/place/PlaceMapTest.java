package id.emall.web.place;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.region.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceMapTest {

  private static final Spot BANDUNG = new Spot("Bandung", -6.92, 107.61);

  @Test
  void the_place_is_in_the_middle_and_its_neighbours_stand_around_it() {
    Spot north = new Spot("Subang", -6.42, 107.61);
    Spot east = new Spot("Garut", -6.92, 108.11);

    PlaceMap map = PlaceMap.around(BANDUNG, List.of(BANDUNG, north, east));

    assertThat(map.land())
        .containsExactly(
            new PlaceMap.Point(170, 85), new PlaceMap.Point(170, 55), new PlaceMap.Point(200, 85));
  }

  @Test
  void what_is_far_away_is_left_out() {
    Spot makassar = new Spot("Makassar", -5.15, 119.43);

    assertThat(PlaceMap.around(BANDUNG, List.of(BANDUNG, makassar)).land()).hasSize(1);
  }
}
