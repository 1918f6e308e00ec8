package igf.platform.docs;

import igf.platform.docs.comment.JavadocText;
import igf.platform.web.Caller;
import igf.platform.web.access.StreamCredential;
import io.swagger.v3.core.jackson.ModelResolver;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.HandlerMethod;

/** Configures a service's OpenAPI document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
public class DocsConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, StreamCredential.class);
        ModelResolver.enumsAsRef = true;
    }

    /** Adds the handlers to each operation, for {@link ServiceDocument}. Only there the path and method are known. */
    @Bean
    GlobalOperationCustomizer rememberHandlers() {
        return (operation, handler) -> {
            var handlers = new ArrayList<HandlerMethod>();
            if (operation.getExtensions() != null
                    && operation.getExtensions().get(ServiceDocument.HANDLERS) instanceof List<?> earlier) {
                earlier.forEach(known -> handlers.add((HandlerMethod) known));
            }
            if (!handlers.contains(handler)) {
                handlers.add(handler);
            }
            operation.addExtension(ServiceDocument.HANDLERS, handlers);
            return operation;
        };
    }

    /** Replaces springdoc's own provider. */
    @Bean
    @Primary
    JavadocProvider markdownJavadoc() {
        return new MarkdownJavadoc(new JavadocText());
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper(), new JavadocText());
    }

    @Bean
    GlobalOpenApiCustomizer serviceDocument(
            @Value("${igf.service}") String service,
            @Value("${igf.release}") String release,
            @Value("${igf.awaits}") String awaits) {
        var version = DocsConfiguration.class.getPackage().getImplementationVersion();
        return new ServiceDocument(service, version == null ? release : version, !awaits.isBlank(), new JavadocText());
    }
}
