package id.emall.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Stage}; the mall and the browser behind it are started once. */
final class OnDemoMall implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(OnDemoMall.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store shared = context.getRoot().getStore(NAMESPACE);
    Chromium chromium =
        shared.computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    DemoMall mall = shared.computeIfAbsent(DemoMall.class, type -> DemoMall.open(), DemoMall.class);
    Stage stage = new Stage(mall, chromium);
    context.getStore(NAMESPACE).put(Stage.class, stage);
    return stage;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Stage stage = context.getStore(NAMESPACE).get(Stage.class, Stage.class);
    if (stage != null) {
      stage.end(
          context.getRequiredTestMethod().getName(), context.getExecutionException().isPresent());
    }
  }
}
