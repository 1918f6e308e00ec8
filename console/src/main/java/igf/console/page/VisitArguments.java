package igf.console.page;

import igf.console.login.SignedIn;
import igf.console.service.Gateway;
import igf.console.service.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Resolves a page handler's {@link Visit}, and adds the {@code frame} to its model. */
@Component
class VisitArguments implements HandlerMethodArgumentResolver {

    private final SignedIn signedIn;
    private final Frames frames;
    private final Texts texts;
    private final Gateway gateway;
    private final JsonMapper json;
    private final Editions editions;

    VisitArguments(SignedIn signedIn, Frames frames, Texts texts, Gateway gateway, JsonMapper json, Editions editions) {
        this.signedIn = signedIn;
        this.frames = frames;
        this.texts = texts;
        this.gateway = gateway;
        this.json = json;
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Visitor visitor = signedIn.of(
                        request.getSession(false),
                        SecurityContextHolder.getContext().getAuthentication())
                .map(who -> new Visitor(
                        who.byLink() ? Visitor.By.LINK : Visitor.By.PROVIDER, who.name(), who.roles(), who.token()))
                .orElse(Visitor.NOBODY);
        Model model = page != null && page.getModel() instanceof Model shown ? shown : new ExtendedModelMap();
        model.addAttribute("frame", frames.around(request, visitor));
        Locale locale = RequestContextUtils.getLocale(request);
        return new Visit(
                request,
                response,
                visitor,
                locale,
                texts,
                model,
                new Services(gateway, json, request, response, visitor, locale),
                editions);
    }
}
