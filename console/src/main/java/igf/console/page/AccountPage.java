package igf.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /console/account}: the part of the header that says who is signed in, for pages that caches may store.
 * {@code /console/sign-in}: requires a sign-in, then returns to a page.
 */
@Controller
class AccountPage {

    /** @param to address of the page that the part is for */
    @GetMapping("/console/account")
    String show(@RequestParam(defaultValue = "/") String to, PageContext context) {
        context.addAttribute("to", PageContext.localOr(to, "/"));
        return "account";
    }

    @GetMapping("/console/sign-in")
    String signIn(@RequestParam(defaultValue = "/home") String to, PageContext context) {
        return context.redirect(PageContext.localOr(to, "/home"));
    }
}
