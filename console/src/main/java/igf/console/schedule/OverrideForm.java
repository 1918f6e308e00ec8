package igf.console.schedule;

import igf.console.page.PageContext;
import igf.console.service.Reply;
import java.util.List;

/**
 * A rejected change that the user can send again with a reason.
 *
 * @param action {@code place}, {@code unplace} or {@code swap}
 * @param fields form fields as they were sent
 */
record OverrideForm(String action, List<Field> fields) {

    record Field(String name, String value) {}

    /** Adds the form to the model if the service rejected the change with {@code REASON_REQUIRED}. */
    static void addIfReasonRequired(Reply reply, String action, List<Field> fields, PageContext context) {
        if (reply.formErrors().flaws().stream().anyMatch(flaw -> flaw.rule().equals("REASON_REQUIRED"))) {
            context.addAttribute("explain", new OverrideForm(action, fields));
        }
    }
}
