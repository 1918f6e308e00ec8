package igf.console.participant;

import igf.api.person.ErasuresReceipt;
import igf.console.link.TokenLinks;
import igf.console.page.Visit;
import igf.console.service.Service;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /erased/{receipt}}: the state of an erasure. It needs no sign-in, since the person can sign in no more. */
@Controller
class ErasedPage {

    @GetMapping("/erased/{receipt:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String receipt, Visit visit) {
        TokenLinks.secure(visit);
        var shown = visit.services().read(Service.PARTICIPATION, ErasuresReceipt.class, "/erasures/{receipt}", receipt);
        String erasedAt = shown.erasedAt();
        boolean done = erasedAt != null && !erasedAt.isEmpty();
        if (!done) {
            visit.response().setHeader("Refresh", "3");
        }
        visit.put("receipt", shown);
        visit.put("done", done);
        return "erased";
    }
}
