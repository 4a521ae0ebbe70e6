package id.emall.courier;

import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/**
 * {@link CourierContract} for an adapter from elsewhere, run by hand; docs/couriers.md tells how.
 * It is told by system properties:
 *
 * <ul>
 *   <li>{@code courier.kind}: the adapter's kind
 *   <li>{@code courier.jar}: the jar that holds it, and those it needs, with commas between; none
 *       for one of ours
 *   <li>{@code courier.control}: address of its stand-in's control routes, such as {@code
 *       http://127.0.0.1:9000/sandbox/mine}; none for a stand-in of ours
 *   <li>{@code courier.stand-in}: the stand-in's name
 *   <li>{@code courier.setting.<key>}: a setting that leads the adapter to a stand-in of its own
 *   <li>{@code courier.stranger}: a number of the right shape that nobody booked
 *   <li>{@code courier.without-offset}: what it says of times without an offset, OFFSET_ASSUMED
 *   <li>{@code courier.tells-returned}, {@code courier.names-receiver}: {@code false} where not
 * </ul>
 */
class AnyCourier extends CourierContract {

  AnyCourier() {
    super(factory(needed("courier.kind")), standIn());
  }

  @Override
  protected String stranger() {
    return needed("courier.stranger");
  }

  @Override
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.valueOf(System.getProperty("courier.without-offset", "OFFSET_ASSUMED"));
  }

  @Override
  protected boolean tellsReturned() {
    return Boolean.parseBoolean(System.getProperty("courier.tells-returned", "true"));
  }

  @Override
  protected boolean namesReceiver() {
    return Boolean.parseBoolean(System.getProperty("courier.names-receiver", "true"));
  }

  private static PlayedCourier standIn() {
    String name = needed("courier.stand-in");
    String control = System.getProperty("courier.control");
    return control == null ? new PlayedCourier(name) : PlayedCourier.elsewhere(name, control);
  }

  private static CourierAdapterFactory factory(String kind) {
    return ServiceLoader.load(CourierAdapterFactory.class, jars()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no adapter of kind " + kind + " among the jars"));
  }

  private static ClassLoader jars() {
    ClassLoader ours = AnyCourier.class.getClassLoader();
    String jars = System.getProperty("courier.jar", "");
    if (jars.isBlank()) {
      return ours;
    }
    List<URL> urls = Arrays.stream(jars.split(",")).map(AnyCourier::url).toList();
    return new URLClassLoader(urls.toArray(URL[]::new), ours);
  }

  private static URL url(String jar) {
    try {
      return Path.of(jar.strip()).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no jar at " + jar, e);
    }
  }

  private static String needed(String property) {
    String value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("system property " + property + " is needed");
    }
    return value;
  }
}
