package igf.console.running;

import igf.api.person.ErasuresRow;
import igf.console.page.Visit;
import igf.console.service.Service;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operations/erasures}: receipts of all erasures, without names. */
@Controller
class ErasuresPage {

    @GetMapping("/operations/erasures")
    String show(Visit visit) {
        visit.put("receipts", visit.services().items(Service.PARTICIPATION, ErasuresRow.class, "/people/erasures"));
        return "running-erasures";
    }
}
