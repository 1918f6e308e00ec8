package igf.platform.reaction;

import igf.platform.log.MetaCodec;
import igf.platform.trace.Traces;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;

/**
 * Adds the id of the request that caused an event to a reaction's log lines, and the reaction's span to the request's
 * trace.
 */
record CauseInterceptor(String reaction, Traces traces) implements MessageHandlerInterceptor<EventMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        var request = Objects.toString(work.getMessage().getMetaData().get(MetaCodec.CORRELATION), "");
        try (var _ = MDC.putCloseable("requestId", request);
                var _ = traces.startSpanOfRequest("reaction." + reaction, request)) {
            return chain.proceed();
        }
    }
}
