package igf.client;

import io.micronaut.core.propagation.PropagatedContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Wraps an API interface. It sets a valid token before each call, and retries once with a new token after a 401. */
final class CallProxy implements InvocationHandler {
    private static final int UNAUTHORIZED = 401;

    private final Object target;
    private final Access access;
    private final CallHeaders headers;
    private final CallOptions options;

    private CallProxy(Object target, Access access, CallHeaders headers, CallOptions options) {
        this.target = target;
        this.access = access;
        this.headers = headers;
        this.options = options;
    }

    static <T> T wrap(Class<T> api, T target, Access access, CallHeaders headers, CallOptions options) {
        return api.cast(Proxy.newProxyInstance(
                api.getClassLoader(), new Class<?>[] {api}, new CallProxy(target, access, headers, options)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(target, arguments);
        }
        try {
            return callOnce(method, arguments);
        } catch (ProblemException refused) {
            if (refused.status() == UNAUTHORIZED && access.renew()) {
                return callOnce(method, arguments);
            }
            throw refused;
        }
    }

    private @Nullable Object callOnce(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        headers.authorization(access.header());
        try (PropagatedContext.Scope scope = PropagatedContext.getOrEmpty()
                .plus(new CallHeaders.CurrentOptions(options))
                .propagate()) {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
