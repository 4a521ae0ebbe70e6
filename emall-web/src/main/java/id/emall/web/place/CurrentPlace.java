package id.emall.web.place;

import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.account.DeliveryAddress;
import id.emall.core.member.account.DeliveryAddresses;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Regions;
import id.emall.web.cookie.Cookies;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Where whoever makes this request has things sent to: a member's preferred address, else where
 * they live; of a visitor the regency they chose. Nobody's place is guessed.
 */
@RequestScoped
public class CurrentPlace {

  @Inject private CurrentActor currentActor;

  @Inject private Members members;

  @Inject private DeliveryAddresses addresses;

  @Inject private Regions regions;

  @Inject private Cookies cookies;

  private Optional<String> area;

  /** Code of a regency or a district in it; empty while nobody said. */
  public Optional<String> area() {
    if (area == null) {
      area = currentActor.actor().memberId().map(this::ofMember).orElseGet(this::chosen);
    }
    return area;
  }

  /** Code of the regency. */
  public Optional<String> regency() {
    return area().map(AreaCode::regency);
  }

  /** Whether it comes from what a member told of themselves. */
  public boolean ofMember() {
    return currentActor.actor() instanceof Actor.Member;
  }

  private Optional<String> ofMember(UUID member) {
    return addresses
        .preferred(currentActor.actor())
        .map(CurrentPlace::area)
        .or(() -> members.find(member).map(CurrentPlace::area));
  }

  private static String area(DeliveryAddress address) {
    return AreaCode.narrowest(address.regencyCode(), address.districtCode());
  }

  private static String area(MemberView member) {
    return AreaCode.narrowest(member.regencyCode(), member.districtCode());
  }

  /** What a visitor chose; a code that is none counts as nothing. */
  Optional<String> chosen() {
    return cookies.read(Cookies.PLACE).filter(code -> regions.find(code).isPresent());
  }
}
