package igf.gateway.reviewing;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a form: to a page, by GET, so that reloading sends nothing. */
public final class To {

    private To() {}

    public static ModelAndView page(String path) {
        RedirectView view = new RedirectView(path);
        view.setHttp10Compatible(false);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
