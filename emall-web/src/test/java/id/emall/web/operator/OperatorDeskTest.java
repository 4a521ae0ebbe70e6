package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Right;
import id.emall.web.frame.DeskGroup;
import id.emall.web.frame.DeskLink;
import id.emall.web.frame.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorDeskTest {

  private static List<DeskGroup> groups(String here, Set<Right> rights) {
    return OperatorDesk.groups(here, new Person("Laras", false, false, true, rights, 0));
  }

  private static List<String> addresses(List<DeskGroup> groups) {
    return groups.stream().flatMap(group -> group.links().stream()).map(DeskLink::href).toList();
  }

  @Test
  void only_groups_in_which_the_operator_has_a_way_are_shown() {
    List<DeskGroup> groups = groups(OperatorDesk.OVERVIEW, Set.of(Right.SHIPPING));

    assertThat(groups)
        .extracting(DeskGroup::text)
        .containsExactly(null, "operator.part.trade", "operator.part.parcels");
    assertThat(addresses(groups))
        .containsExactly(
            OperatorDesk.OVERVIEW,
            OperatorDesk.WORK,
            OperatorDesk.STANDING,
            OperatorDesk.ORDERS,
            OperatorDesk.COURIERS,
            OperatorDesk.TARIFFS);
  }

  @Test
  void only_the_group_of_the_page_being_shown_is_open() {
    List<DeskGroup> groups = groups(OperatorDesk.REFUNDS, Right.ofOperators());

    assertThat(groups.stream().filter(DeskGroup::current))
        .extracting(DeskGroup::text)
        .containsExactly("operator.part.money");
    assertThat(DeskGroup.current(groups).href()).isEqualTo(OperatorDesk.REFUNDS);
  }

  @Test
  void nobody_in_particular_is_led_only_to_what_is_every_operators() {
    assertThat(addresses(OperatorDesk.groups(OperatorDesk.HOLDS, null)))
        .containsExactly(OperatorDesk.OVERVIEW, OperatorDesk.WORK);
    assertThat(DeskGroup.current(OperatorDesk.groups(OperatorDesk.HOLDS, null))).isNull();
  }
}
