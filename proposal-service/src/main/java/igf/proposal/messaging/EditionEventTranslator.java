package igf.proposal.messaging;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.CallClosed;
import igf.contracts.proposal.CallOpened;
import igf.contracts.proposal.CallWindow;
import igf.contracts.proposal.CodeOfConduct;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionDescribed.SessionKind;
import igf.contracts.proposal.EditionDescribed.SubthemeNames;
import igf.contracts.proposal.EditionDescribed.Translation;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ReportDeadlines;
import igf.contracts.proposal.Subtheme;
import igf.proposal.call.Call;
import igf.proposal.edition.EditionEvent;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class EditionEventTranslator {

    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;

    private EditionEventTranslator() {}

    static Optional<PublicEvent> translate(EditionEvent event) {
        return switch (event) {
            case EditionEvent.Planned e ->
                Optional.of(new EditionPlanned(
                        e.edition(),
                        e.details().name(),
                        e.details().theme(),
                        e.details().city(),
                        e.details().timeZone(),
                        e.details().startsOn(),
                        e.details().endsOn(),
                        toCallWindow(e.details().call()),
                        e.rules().version(),
                        e.rules().preset(),
                        toCodeOfConduct(e.rules()),
                        toReportDeadlines(e.rules()),
                        e.details().publicNames().name(),
                        e.details().smallGroupMinimum(),
                        toSubthemes(e.rules()),
                        toSessionKinds(e.rules()),
                        e.details().language(),
                        toSubthemeNames(e.rules())));
            case EditionEvent.Changed e ->
                Optional.of(new EditionChanged(
                        e.edition(),
                        e.details().name(),
                        e.details().theme(),
                        e.details().city(),
                        e.details().timeZone(),
                        e.details().startsOn(),
                        e.details().endsOn(),
                        toCallWindow(e.details().call()),
                        e.rules().version(),
                        e.rules().preset(),
                        toCodeOfConduct(e.rules()),
                        toReportDeadlines(e.rules()),
                        e.details().publicNames().name(),
                        e.details().smallGroupMinimum(),
                        toSubthemes(e.rules()),
                        toSessionKinds(e.rules()),
                        e.details().language(),
                        toSubthemeNames(e.rules())));
            case EditionEvent.CallOpened e ->
                Optional.of(new CallOpened(
                        e.edition(), e.at(), e.call().closesAt(), e.call().graceUntil()));
            case EditionEvent.CallClosed e -> Optional.of(new CallClosed(e.edition(), e.at()));
            case EditionEvent.ReviewersNamed e -> Optional.empty();
            case EditionEvent.Extended e -> Optional.empty();
            case EditionEvent.PhaseBegun e -> Optional.empty();
        };
    }

    private static CallWindow toCallWindow(Call call) {
        return new CallWindow(call.opensAt(), call.closesAt(), call.graceUntil());
    }

    private static CodeOfConduct toCodeOfConduct(RuleSet rules) {
        return new CodeOfConduct(
                rules.codeOfConduct().version(), rules.codeOfConduct().url());
    }

    private static List<Subtheme> toSubthemes(RuleSet rules) {
        return rules.subthemes().stream()
                .map(subtheme -> new Subtheme(subtheme.id(), subtheme.name()))
                .toList();
    }

    private static List<SubthemeNames> toSubthemeNames(RuleSet rules) {
        return rules.subthemes().stream()
                .filter(subtheme -> subtheme.names() != null)
                .map(subtheme -> new SubthemeNames(subtheme.id(), toTranslations(subtheme.names())))
                .toList();
    }

    private static List<SessionKind> toSessionKinds(RuleSet rules) {
        return rules.sessionKinds().stream()
                .map(kind -> new SessionKind(
                        kind.id(),
                        kind.name(),
                        toTranslations(kind.names()),
                        kind.exclusive(),
                        kind.people(),
                        kind.seats(),
                        kind.report()))
                .toList();
    }

    private static List<Translation> toTranslations(@Nullable Map<String, String> names) {
        return names == null
                ? List.of()
                : names.entrySet().stream()
                        .map(name -> new Translation(name.getKey(), name.getValue()))
                        .toList();
    }

    /** Rounds hours up to days, for consumers that know only days. */
    private static ReportDeadlines toReportDeadlines(RuleSet rules) {
        var hours = rules.reporting().shortHours();
        return new ReportDeadlines(
                hours == null ? null : Math.ceilDiv(hours, HOURS_OF_DAY),
                rules.reporting().fullDays(),
                hours == null ? null : hours * MINUTES_OF_HOUR,
                rules.reporting().fullDays() * HOURS_OF_DAY * MINUTES_OF_HOUR);
    }
}
