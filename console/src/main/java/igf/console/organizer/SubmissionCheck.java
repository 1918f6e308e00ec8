package igf.console.organizer;

import igf.console.form.ProposalField;
import igf.console.page.Texts;
import igf.console.service.FormErrors;
import java.util.List;
import java.util.stream.Stream;

/** What a draft still lacks for submission; empty if it can be submitted. */
public record SubmissionCheck(List<MissingItem> items) {

    /** @param element id of the form's element; empty if it has none */
    public record MissingItem(String pointer, String element, String detail) {

        static MissingItem of(FormErrors.FieldError error) {
            int at = Texts.rosterIndex(error.pointer());
            return new MissingItem(
                    error.pointer(),
                    at < 0
                            ? Stream.of(ProposalField.values())
                                    .filter(member -> member.kind() == ProposalField.Kind.TARGETS
                                            && member.contains(error.pointer()))
                                    .map(ProposalField::id)
                                    .findFirst()
                                    .orElse(error.field())
                            : "roster-" + at,
                    error.detail());
        }
    }

    public static SubmissionCheck of(FormErrors errors) {
        return new SubmissionCheck(errors.flaws().stream().map(MissingItem::of).toList());
    }
}
