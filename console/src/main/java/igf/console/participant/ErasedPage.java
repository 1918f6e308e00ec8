package igf.console.participant;

import igf.api.person.ErasuresReceipt;
import igf.console.link.MailedLinks;
import igf.console.page.PageContext;
import igf.console.service.Service;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /erased/{receipt}}: the state of an erasure. The page needs no sign-in, since the erased person can no longer
 * sign in.
 */
@Controller
class ErasedPage {

    private record Model(ErasuresReceipt receipt, boolean done) {}

    @GetMapping("/erased/{receipt:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String receipt, PageContext context) {
        MailedLinks.setSecurityHeaders(context);
        var erasure =
                context.services().read(Service.PARTICIPATION, ErasuresReceipt.class, "/erasures/{receipt}", receipt);
        String erasedAt = erasure.erasedAt();
        boolean done = erasedAt != null && !erasedAt.isEmpty();
        if (!done) {
            context.response().setHeader("Refresh", "3");
        }
        return context.show("erased", new Model(erasure, done));
    }
}
