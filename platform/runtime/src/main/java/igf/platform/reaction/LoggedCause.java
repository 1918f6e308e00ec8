package igf.platform.reaction;

import igf.platform.log.MetaCodec;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;

/** What a reaction logs is found under the request that caused the event. */
final class LoggedCause implements MessageHandlerInterceptor<EventMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        var correlation = work.getMessage().getMetaData().get(MetaCodec.CORRELATION);
        try (var _ = MDC.putCloseable("requestId", Objects.toString(correlation, ""))) {
            return chain.proceed();
        }
    }
}
