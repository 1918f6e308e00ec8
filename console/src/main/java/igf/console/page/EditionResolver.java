package igf.console.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Resolves a page handler's {@link Edition} from the {@code {edition}} of its path. Responds with 404 if there is no
 * such edition, and with 503 if the editions cannot be read.
 */
@Component
class EditionResolver implements HandlerMethodArgumentResolver {

    private final Editions editions;

    EditionResolver(Editions editions) {
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Edition.class);
    }

    @Override
    public Edition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return editions.require(path instanceof Map<?, ?> parts ? String.valueOf(parts.get("edition")) : "");
    }
}
