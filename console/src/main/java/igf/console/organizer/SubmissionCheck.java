package igf.console.organizer;

import igf.console.form.ProposalField;
import igf.console.page.Texts;
import igf.console.service.FormErrors;
import java.util.List;
import java.util.stream.Stream;

/** The things that a draft still needs before it can be submitted; empty if it can be submitted. */
public record SubmissionCheck(List<MissingItem> items) {

    /** @param element id of the form's HTML element; empty if there is none */
    public record MissingItem(String pointer, String element, String detail) {

        static MissingItem of(FormErrors.FieldError error) {
            int rosterIndex = Texts.rosterIndex(error.pointer());
            return new MissingItem(
                    error.pointer(),
                    rosterIndex < 0
                            ? Stream.of(ProposalField.values())
                                    .filter(field -> field.kind() == ProposalField.Kind.TARGETS
                                            && field.contains(error.pointer()))
                                    .map(ProposalField::id)
                                    .findFirst()
                                    .orElse(error.field())
                            : "roster-" + rosterIndex,
                    error.detail());
        }
    }

    public static SubmissionCheck of(FormErrors errors) {
        return new SubmissionCheck(errors.flaws().stream().map(MissingItem::of).toList());
    }
}
