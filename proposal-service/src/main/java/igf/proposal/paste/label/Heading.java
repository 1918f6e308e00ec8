package igf.proposal.paste.label;

import igf.proposal.paste.line.FoldedText;
import igf.proposal.paste.line.Marks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blocks of a page, roughly in the order of the page, with the labels of all years. */
public enum Heading {
    HEADER,
    TITLE("Title", "Workshop Title", "Session Title", "Proposed Session Title", "Title of the Workshop"),
    TIME("Time", "Date", "Date and Time"),
    ROOM("Room", "Venue"),
    ABOUT("About this Session"),
    THEME(
            "Subtheme",
            "Subthemes",
            "Theme",
            "Themes",
            "Thematic Track",
            "Sub-theme description",
            "Tag",
            "Tag 1",
            "Tag 2",
            "Tag 3"),
    ORGANIZERS("Organizers", "Organisers"),
    SPEAKERS("Speakers"),
    ADDITIONAL_SPEAKERS("Additional Speakers"),
    ROLES,
    FORMAT("Format", "Session Format", "Format of the Session"),
    DURATION("Duration (minutes)", "Duration"),
    FORMAT_DESCRIPTION("Format description"),
    POLICY("Policy Question(s)", "Policy Question"),
    RELEVANCE_TO_THEME("Relevance to Theme"),
    RELEVANCE_TO_INTERNET_GOVERNANCE(
            "Relevance to Internet Governance", "Relevance of the Issue", "Relevance of the Session"),
    MESSAGES("Connection with previous Messages"),
    SDGS("SDGs", "SDG", "Sustainable Development Goals"),
    TARGETS("Targets", "SDG Targets"),
    GAIN("What will participants gain from attending this session?"),
    DESCRIPTION("Description", "Session Description", "Content of the Session"),
    INTERVENTIONS("Interventions"),
    DIVERSITY("Diversity"),
    ISSUES("Issue(s)", "Issue"),
    AGENDA("Agenda", "Session Agenda"),
    OUTCOMES("Expected Outcomes", "Expected Outcome"),
    DISCUSSION_FACILITATION("Discussion Facilitation"),
    HYBRID("Hybrid Format"),
    TOOL("Online Participation"),
    BACKGROUND_PAPER("Background Paper"),
    PREVIOUS_WORKSHOP("Conducted a Workshop in IGF before?"),
    REPORT_LINK("Link to Report", "Reference Document"),
    REPORT("Session Report", "Key Takeaways", "Call to Action");

    /** No label is longer. The limit also keeps sentences from matching. */
    private static final int MAX_LABEL_LENGTH = 70;

    private static final Map<String, Heading> BY_LABEL = new HashMap<>();

    static {
        for (Heading heading : values()) {
            heading.labels.forEach(label -> BY_LABEL.put(FoldedText.fold(label), heading));
        }
    }

    public final List<String> labels;

    Heading(String... labels) {
        this.labels = List.of(labels);
    }

    /** @param rest the text after the label on its line; empty if there is none */
    public record LabelledLine(Heading heading, String label, String rest) {}

    public static Optional<LabelledLine> parse(String line) {
        String text = Marks.withoutBullet(line);
        int colon = text.lastIndexOf(':', MAX_LABEL_LENGTH) < 0 ? -1 : text.indexOf(':');
        int question = text.lastIndexOf('?', MAX_LABEL_LENGTH) < 0 ? -1 : text.indexOf('?');
        return matchLabel(text, colon)
                .or(() -> matchLabel(text, question))
                .or(() -> matchLabel(text, text.length() - 1));
    }

    /**
     * Returns whether the block occurs only before the running text. Within the text, its label is an ordinary word.
     */
    public boolean isEarly() {
        return compareTo(POLICY) < 0;
    }

    /** Returns whether the block is running text, in which a word that looks like a label may not be one. */
    public boolean isText() {
        return compareTo(POLICY) >= 0;
    }

    private static Optional<LabelledLine> matchLabel(String text, int last) {
        if (last < 0 || last > MAX_LABEL_LENGTH) {
            return Optional.empty();
        }
        Heading heading = BY_LABEL.get(FoldedText.fold(text.substring(0, last + 1)));
        if (heading == null) {
            return Optional.empty();
        }
        String rest = text.substring(last + 1).strip();
        String label = text.substring(0, last + 1).strip();
        return Optional.of(new LabelledLine(
                heading, label, rest.startsWith(":") ? rest.substring(1).strip() : rest));
    }
}
