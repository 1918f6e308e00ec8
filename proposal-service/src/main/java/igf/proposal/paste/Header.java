package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.label.Heading;
import igf.proposal.paste.line.FoldedText;
import igf.proposal.paste.line.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Classifies the unlabelled lines above the first organizer: room, themes, the description of the session, remains of
 * the page layout.
 */
final class Header {
    private static final Set<String> NOISE =
            Set.of("session", "youarehere", "home", "breadcrumb", "skiptomaincontent", "internetgovernanceforum");
    private static final Pattern ROOM = Pattern.compile(
            "(?:.* )?(?:Room|Hall|Saal|Salle|Theatre|Plenary|Banquet|Caucus)\\b.*|CR ?\\d.*", Pattern.CASE_INSENSITIVE);

    private Header() {}

    static void assign(Page page) {
        var candidates = new ArrayList<Line>();
        boolean heading = false;
        for (Line line : page.text(Heading.HEADER)) {
            boolean noise = line.isShort() && NOISE.contains(FoldedText.fold(line.text()));
            heading |= noise && FoldedText.fold(line.text()).equals("session");
            boolean beforeTitle =
                    page.title != null && line.number() < page.title.line().number();
            if (noise || beforeTitle) {
                page.addUnassigned(line);
            } else {
                candidates.add(line);
            }
        }
        boolean hasStructure = !page.roster.isEmpty() || !page.labels.isEmpty() || page.type != null;
        if (page.title != null) {
            candidates.forEach(line -> assignLine(line, page, Confidence.MEDIUM));
        } else if (hasStructure && heading) {
            // The page's heading, "Session", stands where the title would; so there is none, and no later line is one.
            candidates.forEach(line -> assignLine(line, page, Confidence.LOW));
        } else if (hasStructure
                && candidates.size() == 1
                && candidates.getFirst().isShort()) {
            guessTitle(candidates.getFirst(), page);
        } else {
            candidates.forEach(page::addUnassigned);
        }
    }

    private static void guessTitle(Line line, Page page) {
        page.title = new Page.RecognizedLine(line, Confidence.LOW, "only-line-above");
        page.hints.add(new Hint(
                Hint.Code.TITLE_GUESSED,
                "/title",
                "The only line above the people was taken for the title; please confirm."));
    }

    private static void assignLine(Line line, Page page, Confidence confidence) {
        String text = line.text();
        boolean sentence = text.length() > 120 || text.endsWith(".") || text.endsWith("?");
        List<Line> rooms = page.text(Heading.ROOM);
        if (text.length() <= 60
                && rooms.isEmpty()
                && !page.text(Heading.TIME).isEmpty()
                && ROOM.matcher(text).matches()) {
            page.add(Heading.ROOM, line);
        } else if (!sentence) {
            page.add(Heading.THEME, line);
        } else if (confidence == Confidence.LOW) {
            page.addUnassigned(line);
        } else {
            page.add(Heading.ABOUT, line);
        }
    }
}
