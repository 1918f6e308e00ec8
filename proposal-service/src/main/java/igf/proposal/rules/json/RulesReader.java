package igf.proposal.rules.json;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.proposal.rules.AppealRules;
import igf.proposal.rules.ConditionRules;
import igf.proposal.rules.InvitationRules;
import igf.proposal.rules.ReportRules;
import igf.proposal.rules.RuleProblem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.Source;
import igf.proposal.rules.form.CodeOfConduct;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Limits;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.SessionKind;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.Gate;
import igf.proposal.rules.judging.Reason;
import igf.proposal.rules.judging.ReasonsRequired;
import igf.proposal.rules.judging.Scale;
import igf.proposal.rules.judging.ScreeningCriterion;
import igf.proposal.rules.judging.TieBreak;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the JSON form without data binding, because data binding would stop at the first wrong value. */
final class RulesReader {
    private static final int MAX_NUMBER = 10_000;

    private RulesReader() {}

    /** Returns the rules with placeholders for unreadable values, which the problems list. */
    static RuleSet read(JsonNode node, List<RuleProblem> problems) {
        var in = new JsonCursor(node, "", problems);
        var rules = new RuleSet(
                in.integer("version", 1, Integer.MAX_VALUE),
                in.text("preset", TextShape.SLUG),
                in.items(
                        "subthemes",
                        item -> new Subtheme(
                                item.text("id", TextShape.SLUG), item.text("name", TextShape.LINE), names(item))),
                in.flag("writeIn"),
                in.items("formats", RulesReader::format),
                in.items("criteria", RulesReader::criterion),
                in.object("scale", RulesReader::scale),
                in.codes("asked", Field.class),
                in.codes("compulsory", Field.class),
                in.object("limits", RulesReader::limits),
                in.items("screening", RulesReader::screening),
                in.codes("ties", TieBreak.class),
                in.items(
                        "reasons",
                        item -> new Reason(item.text("code", TextShape.CODE), item.text("text", TextShape.LINE))),
                in.object(
                        "reasonsRequired",
                        cursor -> new ReasonsRequired(cursor.optionalInteger("atOrBelow", -MAX_NUMBER, MAX_NUMBER))),
                in.object("reporting", RulesReader::reporting),
                in.object(
                        "invitations",
                        cursor -> new InvitationRules(
                                cursor.integers("reminderDays", 1, 365), cursor.integer("choiceDays", 1, 365))),
                in.object("conditions", cursor -> new ConditionRules(cursor.integers("reminderDays", 1, 365))),
                in.object("appeals", cursor -> new AppealRules(cursor.optionalInteger("days", 1, 365))),
                in.codes("gates", Gate.class),
                in.object(
                        "codeOfConduct",
                        cursor -> new CodeOfConduct(
                                cursor.text("version", TextShape.LINE), cursor.text("url", TextShape.URL))),
                in.has("sessionKinds") ? in.items("sessionKinds", RulesReader::sessionKind) : SessionKind.STANDARD,
                in.entries("sources", key -> TextShape.ADDRESS.matches(key) ? key : null, RulesReader::source));
        in.close();
        return rules;
    }

    private static Format format(JsonCursor in) {
        return new Format(
                in.code("type", FormatType.class),
                in.codes("layouts", Layout.class),
                in.integers("minutes", 1, 24 * 60));
    }

    private static Criterion criterion(JsonCursor in) {
        return new Criterion(
                in.text("id", TextShape.SLUG), in.text("name", TextShape.LINE), names(in), in.number("weight"));
    }

    private static @Nullable Map<String, String> names(JsonCursor in) {
        return in.has("names") ? in.texts("names", TextShape.LANGUAGE, TextShape.LINE) : null;
    }

    private static Scale scale(JsonCursor in) {
        return new Scale(
                in.integer("min", -MAX_NUMBER, MAX_NUMBER),
                in.integer("max", -MAX_NUMBER, MAX_NUMBER),
                in.texts("labels", TextShape.LINE));
    }

    private static ScreeningCriterion screening(JsonCursor in) {
        return new ScreeningCriterion(
                in.text("id", TextShape.CODE), in.text("name", TextShape.LINE), in.flag("automatic"));
    }

    private static Limits limits(JsonCursor in) {
        return new Limits(
                in.entries("words", Field.class, RulesReader::range),
                in.entries("characters", Field.class, RulesReader::range),
                in.entries("counts", Field.class, RulesReader::range),
                in.integer("onsiteModerators", 0, MAX_NUMBER),
                in.integer("onsiteSpeakers", 0, MAX_NUMBER),
                in.optionalInteger("proposalsPerPerson", 1, MAX_NUMBER),
                in.optionalInteger("proposalsPerOrganization", 1, MAX_NUMBER),
                in.optionalInteger("sessionsPerPerson", 1, MAX_NUMBER),
                in.integer("reportLookBack", 0, MAX_NUMBER),
                in.integer("minimumReviews", 1, MAX_NUMBER));
    }

    private static Range range(JsonCursor in) {
        return new Range(in.optionalInteger("min", 0, MAX_NUMBER), in.optionalInteger("max", 0, MAX_NUMBER));
    }

    private static ReportRules reporting(JsonCursor in) {
        return new ReportRules(in.optionalInteger("shortHours", 1, MAX_NUMBER), in.integer("fullDays", 1, MAX_NUMBER));
    }

    private static SessionKind sessionKind(JsonCursor in) {
        return new SessionKind(
                in.text("id", TextShape.CODE),
                in.text("name", TextShape.LINE),
                names(in),
                in.flag("exclusive"),
                in.flag("people"),
                in.flag("seats"),
                in.flag("report"));
    }

    private static Source source(JsonCursor in) {
        return new Source(
                in.text("source", TextShape.LINE),
                in.code("known", Source.Known.class),
                in.optionalInteger("from", 2000, 2100));
    }
}
