package igf.console.page;

import igf.console.login.SignedInUsers;
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

/** Resolves a page handler's {@link PageContext}, and adds the {@code frame} to its model. */
@Component
class PageContextResolver implements HandlerMethodArgumentResolver {

    private final SignedInUsers signedInUsers;
    private final FrameFactory frames;
    private final Texts texts;
    private final Gateway gateway;
    private final JsonMapper json;
    private final Editions editions;

    PageContextResolver(
            SignedInUsers signedInUsers,
            FrameFactory frames,
            Texts texts,
            Gateway gateway,
            JsonMapper json,
            Editions editions) {
        this.signedInUsers = signedInUsers;
        this.frames = frames;
        this.texts = texts;
        this.gateway = gateway;
        this.json = json;
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageContext.class);
    }

    @Override
    public PageContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Viewer viewer = signedInUsers
                .find(
                        request.getSession(false),
                        SecurityContextHolder.getContext().getAuthentication())
                .map(user -> new Viewer(
                        user.byLink() ? Viewer.SignInMethod.LINK : Viewer.SignInMethod.PROVIDER,
                        user.name(),
                        user.roles(),
                        user.token()))
                .orElse(Viewer.ANONYMOUS);
        Model model = page != null && page.getModel() instanceof Model pageModel ? pageModel : new ExtendedModelMap();
        model.addAttribute("frame", frames.around(request, viewer));
        Locale locale = RequestContextUtils.getLocale(request);
        return new PageContext(
                request,
                response,
                viewer,
                locale,
                texts,
                model,
                new Services(gateway, json, request, response, viewer, locale),
                editions);
    }
}
