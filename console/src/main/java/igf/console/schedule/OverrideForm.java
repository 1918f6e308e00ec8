package igf.console.schedule;

import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import java.util.List;

/**
 * A rejected change that the user can send again with a reason.
 *
 * @param action {@code place}, {@code unplace} or {@code swap}
 * @param fields form fields as they were sent
 * @param frozen whether the reason is required because the programme is frozen, not because the session has begun
 */
record OverrideForm(String action, List<Field> fields, boolean frozen) {

    record Field(String name, String value) {}

    /** Adds the form to the model if the service rejected the change with {@code REASON_REQUIRED}. */
    static void addIfReasonRequired(Reply reply, String action, List<Field> fields, PageContext context) {
        List<FormErrors.FieldError> unexplained = reply.formErrors().flaws().stream()
                .filter(flaw -> flaw.rule().equals("REASON_REQUIRED"))
                .toList();
        if (!unexplained.isEmpty()) {
            boolean frozen = unexplained.stream().allMatch(flaw -> flaw.args().containsKey("frozenFrom"));
            context.addAttribute("explain", new OverrideForm(action, fields, frozen));
        }
    }
}
