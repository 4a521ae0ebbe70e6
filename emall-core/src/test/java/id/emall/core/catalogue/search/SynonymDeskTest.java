package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SynonymDeskTest extends SearchScene {

  private SynonymDesk desk() {
    return get(SynonymDesk.class);
  }

  private SynonymGroup group(Actor operator, UUID id) {
    return desk().all(operator).stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_edit_is_gone_by_at_once_and_kept_with_who_made_it() {
    Actor.Member seller = seed.seller();
    Actor.Member operator = seed.operator("", OperatorKind.ALL);
    product(seller, "Lemang Tapai", 1_000);
    assertThat(find(words(seller, "nasi bambu")).total()).isZero();

    UUID id = desk().add(operator, " nasi bambu , lemang,lemang ");
    assertThat(group(operator, id).line()).isEqualTo("nasi bambu, lemang");
    assertThat(names(words(seller, "nasi bambu"))).containsExactly("Lemang Tapai");

    desk().edit(operator, id, 0, "lemang, pulut bakar");
    assertThat(find(words(seller, "nasi bambu")).total()).isZero();
    assertThat(names(words(seller, "pulut bakar"))).containsExactly("Lemang Tapai");

    desk().remove(operator, id, 1);
    assertThat(find(words(seller, "pulut bakar")).total()).isZero();
    assertThat(desk().history(operator))
        .extracting(SynonymDesk.Edit::before, SynonymDesk.Edit::after)
        .startsWith(
            org.assertj.core.groups.Tuple.tuple("lemang, pulut bakar", null),
            org.assertj.core.groups.Tuple.tuple("nasi bambu, lemang", "lemang, pulut bakar"),
            org.assertj.core.groups.Tuple.tuple(null, "nasi bambu, lemang"));
    assertThat(desk().history(operator).getFirst().by()).isEqualTo(operator.name());
  }

  @Test
  void an_edit_of_what_another_has_changed_is_refused() {
    Actor.Member operator = seed.operator();
    UUID id = desk().add(operator, "satu nama, nama lain");
    desk().edit(operator, id, 0, "satu nama, nama ketiga");

    refused("synonym.changed", () -> desk().edit(operator, id, 0, "x satu, y dua"));
    refused("synonym.changed", () -> desk().remove(operator, id, 0));
    assertThat(group(operator, id).line()).isEqualTo("satu nama, nama ketiga");
  }

  @Test
  void names_are_checked() {
    Actor.Member operator = seed.operator();

    refused("synonym.number", () -> desk().add(operator, "hanya satu"));
    refused("synonym.name", () -> desk().add(operator, "nama, nama yang terlalu panjang ini"));
    refused("synonym.name", () -> desk().add(operator, "nama, !!!"));
  }

  @Test
  void only_operators_of_the_catalogue_may() {
    Actor.Member money = seed.operator("", OperatorKind.MONEY);

    assertThatThrownBy(() -> desk().all(money)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk().add(seed.seller(), "a b, c d")).isInstanceOf(Refusal.class);
  }
}
