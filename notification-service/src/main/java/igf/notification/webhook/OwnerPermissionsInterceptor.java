package igf.notification.webhook;

import igf.notification.delivery.WebhookOwners;
import igf.notification.feed.Reader;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records the permissions of each caller, because they decide what the caller's webhooks receive. */
@Component
class OwnerPermissionsInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final WebhookOwners owners;

    OwnerPermissionsInterceptor(WebhookOwners owners) {
        this.owners = owners;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Api.BASE + "/**").order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller && !caller.isAnonymous()) {
            owners.updatePermissions(
                    caller.subject(), new Reader(caller.isSecretariat(), caller.scopes(), caller.editions()));
        }
        return true;
    }
}
