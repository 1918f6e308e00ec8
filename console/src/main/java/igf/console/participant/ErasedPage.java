package igf.console.participant;

import igf.api.person.ErasuresReceipt;
import igf.console.link.TokenLinks;
import igf.console.page.PageContext;
import igf.console.service.Service;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /erased/{receipt}}: the state of an erasure. It needs no sign-in, since the person can sign in no more. */
@Controller
class ErasedPage {

    @GetMapping("/erased/{receipt:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String receipt, PageContext context) {
        TokenLinks.setSecurityHeaders(context);
        var shown =
                context.services().read(Service.PARTICIPATION, ErasuresReceipt.class, "/erasures/{receipt}", receipt);
        String erasedAt = shown.erasedAt();
        boolean done = erasedAt != null && !erasedAt.isEmpty();
        if (!done) {
            context.response().setHeader("Refresh", "3");
        }
        context.addAttribute("receipt", shown);
        context.addAttribute("done", done);
        return "erased";
    }
}
