package igf.gateway;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One world for all tests that do not break anything in it; it is left when the tests' JVM ends. */
final class Shared implements ParameterResolver, BeforeEachCallback {

    private static final class Holder {
        static final World WORLD = new World();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Holder.WORLD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Holder.WORLD.services().forEach(Service::forget);
        Holder.WORLD.identity.forget();
    }
}
