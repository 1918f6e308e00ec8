package igf.console.running;

import igf.api.person.ErasureRow;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operations/erasures}: receipts of all erasures, without names. */
@Controller
class ErasuresPage {

    private record Model(List<ErasureRow> receipts) {}

    @GetMapping("/operations/erasures")
    String show(PageContext context) {
        return context.show(
                "running-erasures",
                new Model(context.services().items(Service.PARTICIPATION, ErasureRow.class, "/people/erasures")));
    }
}
