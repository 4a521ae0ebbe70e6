package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierAdapterFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What must hold beside for a courier that gives out access tokens. */
public abstract class TokenContract extends CourierContract {

  protected TokenContract(CourierAdapterFactory factory, String standIn) {
    super(factory, standIn);
  }

  /** How long the courier's tokens live. */
  protected abstract Duration tokenLife();

  @Test
  void one_token_serves_many_calls() {
    track(stranger());
    track(stranger());

    assertThat(tokens.fetched()).hasSize(1);
  }

  @Test
  void a_token_past_its_life_is_fetched_anew_before_it_is_refused() {
    track(stranger());

    courier.pass(tokenLife().toString());
    track(stranger());

    assertThat(tokens.fetched()).hasSize(2);
  }

  @Test
  void a_refused_token_is_renewed_once() {
    String number = book("DELIVERED");
    found(number);

    courier.fault("token-forgotten");
    found(number);
    assertThat(tokens.fetched()).hasSize(2);

    courier.fault("token-useless");
    assertThat(failure(track(number)).kind()).isEqualTo(Kind.AUTH);
  }
}
