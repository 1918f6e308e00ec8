package igf.console.schedule;

import igf.console.page.PageContext;
import igf.console.service.Reply;
import java.util.List;

/**
 * A rejected change that can be sent again with a reason.
 *
 * @param action place, unplace or swap
 * @param fields as they were sent
 */
record OverrideForm(String action, List<Field> fields) {

    record Field(String name, String value) {}

    /** Makes the page ask for a reason if the error is REASON_REQUIRED. */
    static void addIfReasonRequired(Reply reply, String action, List<Field> fields, PageContext context) {
        if (reply.formErrors().flaws().stream().anyMatch(flaw -> flaw.rule().equals("REASON_REQUIRED"))) {
            context.addAttribute("explain", new OverrideForm(action, fields));
        }
    }
}
