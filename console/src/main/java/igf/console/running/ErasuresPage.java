package igf.console.running;

import igf.api.person.ErasuresRow;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operations/erasures}: receipts of all erasures, without names. */
@Controller
class ErasuresPage {

    private record Model(List<ErasuresRow> receipts) {}

    @GetMapping("/operations/erasures")
    String show(PageContext context) {
        return context.show(
                "running-erasures",
                new Model(context.services().items(Service.PARTICIPATION, ErasuresRow.class, "/people/erasures")));
    }
}
