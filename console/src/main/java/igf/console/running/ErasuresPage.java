package igf.console.running;

import igf.api.person.ErasuresRow;
import igf.console.page.PageContext;
import igf.console.service.Service;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operations/erasures}: receipts of all erasures, without names. */
@Controller
class ErasuresPage {

    @GetMapping("/operations/erasures")
    String show(PageContext context) {
        context.addAttribute(
                "receipts", context.services().items(Service.PARTICIPATION, ErasuresRow.class, "/people/erasures"));
        return "running-erasures";
    }
}
