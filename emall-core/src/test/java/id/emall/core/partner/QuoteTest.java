package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuoteTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.courier.jne.adapter=fake"};
  }

  @Test
  void a_parcel_too_heavy_names_the_line_with_which_it_became_so() {
    Seed seed = new Seed(jdbi, clock);
    Actor.Member seller = seed.seller();
    List<WishedLine> lines = new ArrayList<>();
    lines.add(new WishedLine(seed.product(seed.seller(), 1_000, 10, 100).id(), 1));
    for (int i = 0; i < 5; i++) {
      int quantity = i == 0 ? 1 : 1_000;
      lines.add(new WishedLine(seed.product(seller, 1_000, 9, 500_000).id(), quantity));
    }

    assertThatThrownBy(
            () -> get(PartnerCatalogue.class).quote(new QuoteWish(Seed.BANDUNG, null, lines)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .returns("lines[2].quantity", FieldError::field)
                    .returns("parcel.too-heavy", FieldError::code));
  }
}
